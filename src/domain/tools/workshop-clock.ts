// The clock of a workshop: pure rules on moments in milliseconds since 1970, so that a reload loses nothing.

/** A stopwatch: what has been measured, and since when it runs on; it stands still while `since` is null. */
type Stopwatch = { measured: number; since: number | null };

/** The clocks of a workshop: the step it is at, the time each step has taken, and the countdown of the exercise. */
export type Clocks = {
  step: number;
  steps: Stopwatch[];
  /** What the group still has, `left` at the moment `since`; null when no exercise is timed. */
  countdown: { total: number; left: number; since: number | null } | null;
};

/** How a step or the whole stands: `left` is negative once its time is over. */
type Reading = { elapsed: number; left: number };

const minute = 60_000;
/** Clocks that have run this long were forgotten, not held. */
const forgotten = 12 * 60 * minute;

export const newClocks = (steps: number): Clocks => ({
  step: 0,
  steps: Array.from({ length: steps }, () => ({ measured: 0, since: null })),
  countdown: null,
});

/** What a stopwatch shows at a moment; a clock set back counts as no time. */
const shown = ({ measured, since }: Stopwatch, now: number): number =>
  measured + (since === null ? 0 : Math.max(0, now - since));

const stopped = (watch: Stopwatch, now: number): Stopwatch => ({
  measured: shown(watch, now),
  since: null,
});

export const isRunning = ({ steps }: Clocks): boolean => steps.some(({ since }) => since !== null);

/** Whether anything has been timed. */
export const isBegun = (clocks: Clocks): boolean =>
  isRunning(clocks) || clocks.steps.some(({ measured }) => measured > 0);

/** Lets the clock of the step run on; a running one is left as it is. */
export const start = (clocks: Clocks, now: number): Clocks => ({
  ...clocks,
  steps: clocks.steps.map((watch, index) =>
    index === clocks.step && watch.since === null ? { ...watch, since: now } : watch,
  ),
});

export const pause = (clocks: Clocks, now: number): Clocks => ({
  ...clocks,
  steps: clocks.steps.map((watch) => stopped(watch, now)),
});

/** Goes to a step, kept within the agenda; the clock goes on running there if it ran. */
export function goToStep(clocks: Clocks, step: number, now: number): Clocks {
  const to = Math.min(Math.max(step, 0), clocks.steps.length - 1);
  if (to === clocks.step) return clocks;
  const moved = { ...pause(clocks, now), step: to };
  return isRunning(clocks) ? start(moved, now) : moved;
}

/** How a step stands against its minutes. */
export function readStep(clocks: Clocks, step: number, minutes: number, now: number): Reading {
  const elapsed = shown(clocks.steps[step] ?? { measured: 0, since: null }, now);
  return { elapsed, left: minutes * minute - elapsed };
}

/**
 * How the whole stands: `behind` is how much later than planned it will end when the steps to come keep their
 * minutes (negative: earlier). A step counts with its plan until it has taken longer or has been left.
 */
export function readWhole(
  clocks: Clocks,
  minutes: number[],
  now: number,
): Reading & { behind: number } {
  const elapsed = clocks.steps.reduce((sum, watch) => sum + shown(watch, now), 0);
  const planned = minutes.reduce((sum, of) => sum + of * minute, 0);
  const toCome = minutes.reduce((sum, of, index) => {
    if (index < clocks.step) return sum;
    return sum + Math.max(0, readStep(clocks, index, of, now).left);
  }, 0);
  return { elapsed, left: planned - elapsed, behind: elapsed + toCome - planned };
}

/** Begins to count down so many minutes at once. */
export const startCountdown = (clocks: Clocks, minutes: number, now: number): Clocks => ({
  ...clocks,
  countdown: { total: minutes * minute, left: minutes * minute, since: now },
});

/** Stops a running countdown, and lets a stopped one run on. */
export function toggleCountdown(clocks: Clocks, now: number): Clocks {
  const { countdown } = clocks;
  if (countdown === null) return clocks;
  const since = countdown.since === null ? now : null;
  return { ...clocks, countdown: { ...countdown, left: readCountdown(clocks, now), since } };
}

/** Gives the groups more time. */
export function addToCountdown(clocks: Clocks, minutes: number, now: number): Clocks {
  const { countdown } = clocks;
  if (countdown === null) return clocks;
  const left = Math.max(0, readCountdown(clocks, now)) + minutes * minute;
  const since = countdown.since === null ? null : now;
  return { ...clocks, countdown: { total: countdown.total + minutes * minute, left, since } };
}

export const endCountdown = (clocks: Clocks): Clocks => ({ ...clocks, countdown: null });

/** What is left of the countdown; negative once it is over, 0 when there is none. */
export function readCountdown({ countdown }: Clocks, now: number): number {
  if (countdown === null) return 0;
  return countdown.left - (countdown.since === null ? 0 : Math.max(0, now - countdown.since));
}

/** A time as minutes and seconds, `12:05`; a remaining time is rounded up, so that it shows 0:00 when it is over. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.abs(Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** The clocks that were kept on the device, or undefined when they do not fit this agenda or were forgotten. */
export function parseClocks(value: unknown, steps: number, now: number): Clocks | undefined {
  const clocks = value as Partial<Clocks> | null;
  if (typeof clocks !== 'object' || clocks === null || !Array.isArray(clocks.steps)) return;
  if (clocks.steps.length !== steps || !clocks.steps.every(isStopwatch)) return;
  if (!Number.isInteger(clocks.step) || !((clocks.step ?? -1) in clocks.steps)) return;
  if (clocks.steps.some(({ since }) => since !== null && now - since > forgotten)) return;
  const { step = 0, steps: watches, countdown = null } = clocks;
  return { step, steps: watches, countdown: isCountdown(countdown) ? countdown : null };
}

const isSince = (value: unknown) => value === null || typeof value === 'number';

const isStopwatch = (value: unknown): value is Stopwatch => {
  const watch = value as Partial<Stopwatch> | null;
  return typeof watch?.measured === 'number' && isSince(watch.since);
};

const isCountdown = (value: Clocks['countdown']): boolean =>
  typeof value?.total === 'number' && typeof value.left === 'number' && isSince(value.since);
