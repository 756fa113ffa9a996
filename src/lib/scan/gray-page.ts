import type { Placing } from '#lib/documents/pdf-images.ts';

/** A picture as PDF.js decodes it: packed bits, or one, three or four bytes a pixel. */
export type Picture = { width: number; height: number; bits: Uint8Array; channels: 0 | 1 | 3 | 4 };

/** What is as light as paper. */
const paper = 255;
const mostSamples = 4;

/** A page as the gray picture that a reader of pictures takes. */
export class GrayPage {
  readonly width: number;
  readonly height: number;
  readonly #pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.#pixels = new Uint8Array(width * height).fill(paper);
  }

  /** Draws a picture, placed in pixels from the top left, over what is there; of a mask, only what it darkens. */
  paint(picture: Picture, placing: Placing, isMask = false): void {
    const back = inverse(placing);
    if (back === undefined) return;
    const { left, top, right, bottom } = this.#boundsOf(placing);
    const samples = samplesFor(picture, placing);
    const brightness = brightnessOf(picture);
    for (let y = top; y < bottom; y += 1) {
      for (let x = left; x < right; x += 1) {
        const value = meanAt(x, y, { picture, back, samples, brightness });
        if (value === undefined || (isMask && value === paper)) continue;
        this.#pixels[y * this.width + x] = value;
      }
    }
  }

  /** The page as a PGM file, the plainest form of a gray picture. */
  toFile(): Uint8Array {
    const head = new TextEncoder().encode(`P5\n${this.width} ${this.height}\n255\n`);
    const file = new Uint8Array(head.length + this.#pixels.length);
    file.set(head);
    file.set(this.#pixels, head.length);
    return file;
  }

  #boundsOf([a, b, c, d, e, f]: Placing) {
    const xs = [e, e + a, e + c, e + a + c];
    const ys = [f, f + b, f + d, f + b + d];
    return {
      left: Math.max(0, Math.floor(Math.min(...xs))),
      top: Math.max(0, Math.floor(Math.min(...ys))),
      right: Math.min(this.width, Math.ceil(Math.max(...xs))),
      bottom: Math.min(this.height, Math.ceil(Math.max(...ys))),
    };
  }
}

type Sampling = {
  picture: Picture;
  back: Placing;
  samples: number;
  brightness: (index: number) => number;
};

/** The mean of what lies under a pixel of the page; undefined outside the picture. */
function meanAt(
  x: number,
  y: number,
  { picture: { width, height }, back: [a, b, c, d, e, f], samples, brightness }: Sampling,
): number | undefined {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < samples; i += 1) {
    const py = y + (i + 0.5) / samples;
    for (let j = 0; j < samples; j += 1) {
      const px = x + (j + 0.5) / samples;
      const u = Math.floor((a * px + c * py + e) * width);
      // The first row of a picture lies at the top of its square.
      const v = Math.floor((1 - (b * px + d * py + f)) * height);
      if (u < 0 || v < 0 || u >= width || v >= height) continue;
      sum += brightness(v * width + u);
      count += 1;
    }
  }
  return count === 0 ? undefined : Math.round(sum / count);
}

/** How many samples a side a pixel takes: as many as pixels of the picture lie under it, up to a few. */
function samplesFor({ width, height }: Picture, [a, b, c, d]: Placing): number {
  const across = width / Math.max(1, Math.hypot(a, b));
  const down = height / Math.max(1, Math.hypot(c, d));
  return Math.min(mostSamples, Math.max(1, Math.ceil(Math.max(across, down) - 0.1)));
}

/** How light a pixel is, from 0 to 255, by its place in the picture. */
function brightnessOf({ bits, channels, width }: Picture): (index: number) => number {
  const at = (index: number) => bits[index] ?? paper;
  if (channels === 0) {
    const row = (width + 7) >> 3;
    return (index) => {
      const x = index % width;
      const place = ((index - x) / width) * row + (x >> 3);
      return (at(place) & (128 >> (x & 7))) === 0 ? 0 : paper;
    };
  }
  if (channels === 1) return at;
  return (index) => {
    const first = index * channels;
    return 0.299 * at(first) + 0.587 * at(first + 1) + 0.114 * at(first + 2);
  };
}

/** What leads back from the page to the unit square; undefined where a picture has no area. */
function inverse([a, b, c, d, e, f]: Placing): Placing | undefined {
  const area = a * d - b * c;
  if (Math.abs(area) < 1) return undefined;
  return [d / area, -b / area, -c / area, a / area, (c * f - d * e) / area, (b * e - a * f) / area];
}
