import { diffArrays } from 'diff';

/** A stretch of two wordings of a point, and which of them has it. */
export type Stretch = { text: string; in: 'both' | 'first' | 'second' };

/** Edits after which two wordings count as wholly different. */
const maxEditLength = 400;

/** The words of two wordings in one order; those of `both` and one of them joined give that one back, to the letter. */
export function differingWords(first: string, second: string): Stretch[] {
  const changes = diffArrays(partsOf(first), partsOf(second), { maxEditLength });
  if (changes === undefined) return whole(first, second);
  return joinOverBlanks(
    changes.map(({ value, added, removed }) => ({
      text: value.join(''),
      in: added ? 'second' : removed ? 'first' : 'both',
    })),
  );
}

const whole = (first: string, second: string): Stretch[] => [
  { text: first, in: 'first' },
  { text: second, in: 'second' },
];

/** Words (a number with its point or comma is one), blanks and marks. */
const partsOf = (text: string): string[] =>
  text.match(/[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*|\s+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];

/** One change for several with nothing but blanks between them: a reader sees a phrase, not its words. */
function joinOverBlanks(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  let change = { first: '', second: '' };
  const close = () => {
    const { first, second } = change;
    const blank = first.slice(first.trimEnd().length);
    const shared = first !== blank && second !== blank && second.endsWith(blank) ? blank : '';
    const cut = (text: string) => text.slice(0, text.length - shared.length);
    if (first !== '') joined.push({ text: cut(first), in: 'first' });
    if (second !== '') joined.push({ text: cut(second), in: 'second' });
    if (shared !== '') joined.push({ text: shared, in: 'both' });
    change = { first: '', second: '' };
  };
  stretches.forEach((stretch, place) => {
    const isInside = stretch.text.trim() === '' && place > 0 && place < stretches.length - 1;
    if (stretch.in === 'both' && !isInside) {
      close();
      joined.push(stretch);
      return;
    }
    if (stretch.in !== 'second') change.first += stretch.text;
    if (stretch.in !== 'first') change.second += stretch.text;
  });
  close();
  return joined;
}
