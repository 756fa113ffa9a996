import { describe, expect, it } from 'vitest';
import {
  addToCountdown,
  clockTime,
  endCountdown,
  goToStep,
  isBegun,
  isRunning,
  newClocks,
  parseClocks,
  pause,
  readCountdown,
  readWhole,
  readStep,
  start,
  startCountdown,
  toggleCountdown,
} from './workshop-clock.ts';

const minute = 60_000;
const plan = [10, 20, 60];
const fresh = newClocks(plan.length);

describe('the clock of a step', () => {
  it('runs from its start, and stands still while paused', () => {
    const running = start(fresh, 0);
    const paused = pause(running, 3 * minute);
    expect(readStep(running, 0, 10, 2 * minute)).toEqual({
      elapsed: 2 * minute,
      left: 8 * minute,
    });
    expect(readStep(paused, 0, 10, 9 * minute).elapsed).toBe(3 * minute);
    expect(readStep(start(paused, 20 * minute), 0, 10, 21 * minute).elapsed).toBe(4 * minute);
  });

  it('is not begun twice by a second start', () => {
    expect(start(start(fresh, 0), 5 * minute)).toEqual(start(fresh, 0));
  });

  it('says by how much a step has run over', () => {
    expect(readStep(start(fresh, 0), 0, 10, 12 * minute).left).toBe(-2 * minute);
  });

  it('goes on in the next step, and remembers the one that was left', () => {
    const second = goToStep(start(fresh, 0), 1, 7 * minute);
    expect(readStep(second, 0, 10, 60 * minute).elapsed).toBe(7 * minute);
    expect(readStep(second, 1, 20, 9 * minute).elapsed).toBe(2 * minute);
    const back = goToStep(second, 0, 9 * minute);
    expect(readStep(back, 0, 10, 10 * minute).elapsed).toBe(8 * minute);
  });

  it('stays stopped when it goes to another step stopped, and within the agenda', () => {
    expect(isRunning(goToStep(fresh, 2, 0))).toBe(false);
    expect(goToStep(fresh, 9, 0).step).toBe(2);
    expect(goToStep(fresh, -1, 0).step).toBe(0);
  });

  it('does not run backwards when the device’s clock is set back', () => {
    expect(readStep(start(fresh, 10 * minute), 0, 10, 0).elapsed).toBe(0);
  });
});

describe('the whole clocks', () => {
  it('is on time while its steps are, and behind by what a step runs over', () => {
    const running = start(fresh, 0);
    expect(readWhole(running, plan, 10 * minute).behind).toBe(0);
    expect(readWhole(running, plan, 13 * minute).behind).toBe(3 * minute);
  });

  it('gains what a step left early had to spare', () => {
    const second = goToStep(start(fresh, 0), 1, 6 * minute);
    expect(readWhole(second, plan, 6 * minute)).toEqual({
      elapsed: 6 * minute,
      left: 84 * minute,
      behind: -4 * minute,
    });
  });

  it('is begun when anything has been timed', () => {
    expect(isBegun(fresh)).toBe(false);
    expect(isBegun(pause(start(fresh, 0), 1))).toBe(true);
  });
});

describe('the countdown', () => {
  const counting = startCountdown(fresh, 15, 0);

  it('counts down, past its end too, and stops when asked', () => {
    expect(readCountdown(counting, 5 * minute)).toBe(10 * minute);
    expect(readCountdown(counting, 16 * minute)).toBe(-minute);
    const held = toggleCountdown(counting, 5 * minute);
    expect(readCountdown(held, 50 * minute)).toBe(10 * minute);
    expect(readCountdown(toggleCountdown(held, 50 * minute), 51 * minute)).toBe(9 * minute);
  });

  it('gives more time, counted from now when it was over', () => {
    expect(readCountdown(addToCountdown(counting, 5, 10 * minute), 10 * minute)).toBe(10 * minute);
    expect(readCountdown(addToCountdown(counting, 5, 20 * minute), 20 * minute)).toBe(5 * minute);
  });

  it('can be taken away', () => {
    expect(readCountdown(endCountdown(counting), 0)).toBe(0);
    expect(toggleCountdown(fresh, 0)).toBe(fresh);
    expect(addToCountdown(fresh, 5, 0)).toBe(fresh);
  });
});

describe('a clocks kept on the device', () => {
  const kept = (value: unknown, now = 0) =>
    parseClocks(JSON.parse(JSON.stringify(value)), plan.length, now);

  it('goes on after a reload as if nothing had happened', () => {
    const running = startCountdown(goToStep(start(fresh, 0), 1, minute), 15, minute);
    expect(kept(running, 2 * minute)).toEqual(running);
  });

  it('is dropped when it is of another agenda, not a clocks, or was forgotten', () => {
    expect(kept(newClocks(2))).toBeUndefined();
    expect(kept({ ...fresh, step: 3 })).toBeUndefined();
    expect(kept({ step: 0, steps: [1, 2, 3] })).toBeUndefined();
    expect(kept(null)).toBeUndefined();
    expect(kept('12')).toBeUndefined();
    expect(kept(start(fresh, 0), 13 * 60 * minute)).toBeUndefined();
  });

  it('loses a countdown that cannot be read, and nothing else', () => {
    expect(kept({ ...fresh, countdown: { left: 'x' } })).toEqual(fresh);
  });
});

it('a time is shown in minutes and seconds, rounded up', () => {
  expect([0, 1, 999, 65_000, 600_000, 5_400_000, -61_000].map(clockTime)).toEqual([
    '0:00',
    '0:01',
    '0:01',
    '1:05',
    '10:00',
    '90:00',
    '1:01',
  ]);
});
