import type { Edit, Return } from '../tools/answer.ts';

/**
 * A part of the employer's text (`was`) and of the counter-text (`becomes`): all joined, in order, give either text. Its
 * key says which edit or return it is; it is empty for what stands between them.
 */
export type Piece = { was: string; becomes: string; key: string };

/** The key of a point of the employer's text, by where it begins. */
export const editKey = ({ from }: Pick<Edit, 'from'>): string => `d${from}`;

/** The key of a point that is returned, by where it began in the base. */
export const returnKey = ({ of }: Pick<Return, 'of'>): string => `b${of}`;

type Token = Piece & { isBlank: boolean };

/** Edits or returns by their keys. */
export const byKey = <Change>(
  changes: readonly Change[],
  keyOf: (change: Change) => string,
): ReadonlyMap<string, Change> => new Map(changes.map((change) => [keyOf(change), change]));

/** The employer's text and the counter-text piece by piece. A point struck out takes the blanks on one side with it. */
export function piecesOf(
  text: string,
  edits: readonly Edit[],
  returns: readonly Return[],
): Piece[] {
  const tokens = tokensOf(text, placed(text, edits, returns));
  let left: Token | undefined;
  let isFirst = true;
  tokens.forEach((token, place) => {
    if (token.isBlank && token.becomes !== '') left = token;
    if (token.isBlank) return;
    if (token.becomes !== '') {
      left = undefined;
      isFirst = false;
      return;
    }
    const next = tokens[place + 1];
    const right = next?.isBlank === true ? next : undefined;
    const dropped = blankToDrop(left, right, isFirst);
    if (dropped === undefined) return;
    dropped.becomes = '';
    if (dropped === left) left = undefined;
  });
  return tokens.map(({ was, becomes, key }) => ({ was, becomes, key }));
}

/** The counter-text: the employer's text with the union's changes. */
export const counterText = (pieces: readonly Piece[]): string =>
  pieces.map(({ becomes }) => becomes).join('');

/** Of the blanks on both sides of what was struck out the lesser; those behind where they are alike or nothing is before. */
function blankToDrop(left: Token | undefined, right: Token | undefined, isFirst: boolean) {
  if (left === undefined || right === undefined) return isFirst ? right : left;
  return linesIn(left.becomes) < linesIn(right.becomes) ? left : right;
}

const linesIn = (blank: string) => blank.split('\n').length;

/** Edits in their order, none over another, and what is returned as changes of nothing. */
function placed(text: string, edits: readonly Edit[], returns: readonly Return[]) {
  let end = 0;
  const apart = edits
    .filter(({ from, to }) => from >= 0 && from < to && to <= text.length)
    .toSorted((a, b) => a.from - b.from)
    .filter(({ from, to }) => {
      if (from < end) return false;
      end = to;
      return true;
    });
  const inside = (at: number) => apart.find(({ from, to }) => at > from && at < to)?.to ?? at;
  const changes = apart.map((edit) => ({ ...edit, gap: '', of: -1, key: editKey(edit) }));
  const returned = returns
    .filter((one) => one.text.trim() !== '')
    .map(({ at, gap, of, text: words }) => {
      const from = inside(Math.min(Math.max(at, 0), text.length));
      return { from, to: from, text: words, gap, of, key: returnKey({ of }) };
    });
  return [...changes, ...returned].toSorted(
    (a, b) => a.from - b.from || a.to - b.to || a.of - b.of,
  );
}

type Placed = ReturnType<typeof placed>[number];

function tokensOf(text: string, changes: readonly Placed[]): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const keep = (to: number) => {
    for (const [part] of text.slice(at, to).matchAll(/\s+|\S+(?:[^\S\n]+\S+)*/g)) {
      tokens.push({ was: part, becomes: part, key: '', isBlank: part.trim() === '' });
      at += part.length;
    }
  };
  for (const { from, to, text: words, gap, key } of changes) {
    keep(from);
    const blank = { was: '', becomes: gap, key: '', isBlank: true };
    if (gap !== '' && from > 0) tokens.push(blank);
    const becomes = words.trim() === '' ? '' : words;
    tokens.push({ was: text.slice(from, to), becomes, key, isBlank: false });
    if (gap !== '' && from === 0) tokens.push(blank);
    at = to;
  }
  keep(text.length);
  return tokens;
}
