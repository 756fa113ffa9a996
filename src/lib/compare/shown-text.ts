import type { ClauseCopy } from '#domain/tools/brief.ts';
import type { CopyFailure } from '#lib/clause/clause-page.ts';
import type { CompareWords } from '#content/messages.ts';

/** Stands for the pasted text among slugs; no slug is empty. */
export const pastedId = '';

/** A text that is compared: of a clause with its copy and facts, of a pasted text without; no text until it is there. */
export type ShownText = {
  id: string;
  language: string;
  text?: string;
  copy?: ClauseCopy;
  facts?: ReadonlyMap<string, string>;
  failure?: CopyFailure | undefined;
};

/** What a text is called at the head of its column. */
export const titleOf = ({ id, copy }: ShownText, words: CompareWords): string =>
  id === pastedId ? words.pasted : (copy?.title ?? id);

/** A row of what is known of the texts, with a value for each; empty where nothing is said. */
export type FactRow = { name: string; values: string[][] };

/** What is known of the texts: what each is, then the facts of these names that any of them has. */
export function factRows(
  texts: readonly ShownText[],
  names: readonly string[],
  words: CompareWords,
): FactRow[] {
  const marks = texts.map(({ id, copy }) =>
    id === pastedId
      ? [words.pastedMark]
      : [...(copy?.labels ?? []), ...(copy?.isSummary ? [words.summaryMark] : [])],
  );
  const facts = names.map((name) => ({
    name,
    values: texts.map(({ facts: own }) => [own?.get(name) ?? ''].filter(Boolean)),
  }));
  return [
    { name: words.marks, values: marks },
    ...facts.filter(({ values }) => values.flat().length > 0),
  ];
}
