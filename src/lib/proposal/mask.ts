import {
  maskPersonalData,
  type PersonalKind,
  type PersonalSpan,
} from '#domain/reading/personal-data.ts';
import type { PersonalFinding, Said } from './personal-finder.ts';

/** A clause with the chosen places masked, and where the others stand then. */
export function masked(
  { title, text, inTitle, inText }: Said & PersonalFinding,
  chosen: readonly PersonalSpan[],
  marks: Record<PersonalKind, string>,
): Said & PersonalFinding {
  const of = (spans: PersonalSpan[]) => spans.filter((span) => chosen.includes(span));
  return {
    title: maskPersonalData(title, of(inTitle), marks),
    text: maskPersonalData(text, of(inText), marks),
    inTitle: moved(inTitle, of(inTitle), marks),
    inText: moved(inText, of(inText), marks),
  };
}

/** The spans that were not masked, by as much further on as the masks before them are longer. */
function moved(
  spans: PersonalSpan[],
  chosen: PersonalSpan[],
  marks: Record<PersonalKind, string>,
): PersonalSpan[] {
  return spans
    .filter((span) => !chosen.includes(span))
    .map((span) => {
      const by = chosen
        .filter(({ to }) => to <= span.from)
        .reduce((sum, { kind, from, to }) => sum + marks[kind].length - (to - from), 0);
      return { ...span, from: span.from + by, to: span.to + by };
    });
}
