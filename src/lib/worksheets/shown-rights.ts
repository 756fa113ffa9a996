import { rightsFor, type RightRule } from '#domain/tools/rights.ts';
import type { Field, LawArea, Values } from '#domain/tools/worksheet.ts';
import type { WorksheetWords } from '#content/messages.ts';
import { saidOf, type Saying } from '#lib/law/said.ts';
import { say } from '#lib/site/messages.ts';
import { mayBeNamed, type LawRight } from './law-rights.ts';

/** A right as a part of the data rights tool shows it. */
export type ShownRight = {
  /** What the worksheet notes when it is ticked. */
  id: string;
  label: string;
  /** BCP 47, of the label, where it is not the page's. */
  language?: string;
  /** What of the notes points to it. */
  because?: string | undefined;
  gives: string;
  /** What is to be known besides, a sentence or more each. */
  care: string[];
  /** Where its text stands. */
  source?: { name: string; address: string };
};

type Right = RightRule & { label: string; gives: string; care?: string | undefined };

/** The rights of an area, those first that the values point to; `fields` name what these are called. */
export const areaRights = (
  rights: Right[],
  { area, values, fields }: { area: LawArea; values: Values; fields: Field[] },
  words: WorksheetWords['rights'],
): ShownRight[] =>
  rightsFor(rights, area, values).map(({ right: { id, label, gives, care }, because }) => ({
    id,
    label,
    because:
      because.length === 0
        ? undefined
        : say(words.points, { fields: because.map((field) => nameOf(field, fields)).join(', ') }),
    gives,
    care: care === undefined ? [] : [care],
  }));

const nameOf = (id: string, fields: Field[]) =>
  fields.find((field) => field.id === id)?.label ?? id;

/** The rights of a country's own law, with what limits them and whether a letter names them. */
export const ownRights = (
  rights: LawRight[],
  words: WorksheetWords['rights'],
  saying: Saying,
): ShownRight[] =>
  rights.map(({ line, note }) => {
    const { gloss, gives, lacks, lowering, doubts, place, facts } = saidOf(note, saying);
    const limits = lacks === undefined ? [] : [saying.words.limits, lacks];
    return {
      id: line,
      label: line,
      language: note.act.language,
      gives,
      care: [
        [...limits, lowering ?? ''].join(' ').trim(),
        ...doubts,
        ...(mayBeNamed(note) ? [] : [words.notInLetter]),
        place === undefined ? facts : `${place} · ${facts}`,
      ].filter((sentence) => sentence !== ''),
      source: { name: gloss ?? note.act.name, address: note.address },
    };
  });
