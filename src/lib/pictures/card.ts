import { linesOf } from './lines.ts';

/** What a picture of a page says, with the colours it is drawn in (`#rrggbb`). */
export type Card = {
  numeral: number;
  /** Whose it is, above the title. */
  about: string;
  title: string;
  /** A ladder: steps that rise. */
  steps?: { name: string; text: string }[];
  /** Or what the page holds, a line each. */
  lines?: string[];
  colours: Record<'paper' | 'ink' | 'soft' | 'hue', string>;
};

/** The size that sites show links with. */
export const cardSize = { width: 1200, height: 630 };

const left = 96;
const right = 1128;
const stepWidth = 240;
const stepGap = 24;

type Written = {
  x: number;
  y: number;
  size: number;
  colour: string;
  face?: 'serif' | 'strong';
  /** From one line to the next, in parts of the size. */
  leading?: number;
};

/** The picture of a page as SVG; text stands in Source Sans 3 and Source Serif 4. */
export function cardSvg(card: Card): string {
  const { colours, numeral } = card;
  const { width, height } = cardSize;
  const parts = [
    `<path fill="${colours.paper}" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${colours.hue}" d="M0 0h36v${height}H0z"/>`,
    `<text x="${right}" y="208" text-anchor="end" ${faces.serif} font-size="190" fill="${colours.hue}">${numeral}</text>`,
    written([card.about], { x: left, y: 96, size: 30, colour: colours.soft }),
    titleOf(card),
    ...(card.steps ?? []).map((step, at) => stepOf(step, at, colours)),
    ...(card.lines ?? []).slice(0, 5).map((line, at) => lineOf(line, at, colours)),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`;
}

const faces = {
  sans: 'font-family="Source Sans 3"',
  strong: 'font-family="Source Sans 3" font-weight="600"',
  serif: 'font-family="Source Serif 4" font-weight="700"',
};

/** The title in two lines, or in three smaller ones. */
function titleOf({ title, colours }: Card): string {
  const width = right - left - 190;
  const large = linesOf(title, { size: 68, width, max: 3 });
  const size = large.length > 2 ? 54 : 68;
  const lines = linesOf(title, { size, width, max: 3 });
  return written(lines, {
    x: left,
    y: 182,
    size,
    colour: colours.ink,
    face: 'serif',
    leading: 1.1,
  });
}

function stepOf(
  { name, text }: { name: string; text: string },
  at: number,
  { hue, ink, soft }: Card['colours'],
): string {
  const x = left + at * (stepWidth + stepGap);
  const y = 450 - at * 24;
  return [
    `<path fill="${hue}" d="M${x} ${y}h${stepWidth}v14h-${stepWidth}z"/>`,
    written([name], { x, y: y + 48, size: 30, colour: ink, face: 'strong' }),
    written(linesOf(text, { size: 22, width: stepWidth, max: 4 }), {
      x,
      y: y + 80,
      size: 22,
      colour: soft,
    }),
  ].join('');
}

function lineOf(line: string, at: number, { hue, ink }: Card['colours']): string {
  const y = 350 + at * 52;
  const size = 34;
  const [shown = ''] = linesOf(line, { size, width: right - left - 36, max: 1 });
  return `<path fill="${hue}" d="M${left} ${y - 20}h16v16h-16z"/>${written([shown], { x: left + 36, y, size, colour: ink })}`;
}

/** Lines of text, the first one on `y`. */
const written = (lines: string[], { x, y, size, colour, face, leading = 1.25 }: Written) =>
  lines
    .map((line, at) => {
      const on = Math.round(y + at * size * leading);
      return `<text x="${x}" y="${on}" ${faces[face ?? 'sans']} font-size="${size}" fill="${colour}">${escaped(line)}</text>`;
    })
    .join('');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
