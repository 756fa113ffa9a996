/** What the address of the slides asks for: `#5` the fifth slide, `#speaker-5` it in the speaker view. */
export function readDeckAddress(hash: string): { slide: number; speaker: boolean } | undefined {
  const found = /^#(speaker-)?(\d{1,3})$/.exec(hash);
  return found ? { slide: Number(found[2]) - 1, speaker: found[1] !== undefined } : undefined;
}

type Key = { key: string; shiftKey: boolean };

/** The slide a key leads to, or undefined when the key does not turn slides; `way` is that of the page's text. */
export function slideAfterKey(
  { key, shiftKey }: Key,
  slide: number,
  total: number,
  way: string,
): number | undefined {
  if (key === ' ') return shiftKey ? slide - 1 : slide + 1;
  const onward = way === 'rtl' ? -1 : 1;
  const to: Record<string, number> = {
    ArrowRight: slide + onward,
    ArrowDown: slide + 1,
    PageDown: slide + 1,
    ArrowLeft: slide - onward,
    ArrowUp: slide - 1,
    PageUp: slide - 1,
    Home: 0,
    End: total - 1,
  };
  return to[key];
}

type Place = { x: number; y: number };

/** How many slides a finger turns that went from one place to another: 1, -1, or 0 when it did not swipe. */
export function swipe(from: Place, to: Place, way: string): -1 | 0 | 1 {
  const across = to.x - from.x;
  if (Math.abs(across) < 50 || Math.abs(across) < 1.5 * Math.abs(to.y - from.y)) return 0;
  return across < 0 === (way !== 'rtl') ? 1 : -1;
}
