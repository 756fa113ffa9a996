import type { CountryLaw } from '#content/schema/law.ts';
import type { Vocabularies } from '#content/schema/vocabularies.ts';

/** After so many months a note is to be read again. */
const goodForMonths = 12;

/** The law notes by country, with the topics on which there is none and those to be read again at `now` (ISO 8601), as text. */
export function lawReport(laws: CountryLaw[], { themes }: Vocabularies, now: string): string {
  const topics = themes.flatMap((theme) => theme.topics.map(({ slug }) => slug));
  const total = laws.reduce((sum, { notes }) => sum + notes.length, 0);
  return [
    `Law notes: ${total} of ${laws.length} countries`,
    ...laws.flatMap((law) => linesOf(law, topics, now)),
  ].join('\n');
}

function linesOf({ country, notes, sampled }: CountryLaw, topics: string[], now: string): string[] {
  const without = topics.filter((topic) => !notes.some((note) => note.topics.includes(topic)));
  const old = notes.filter(({ checked }) => isOld(checked, now)).map(({ slug }) => slug);
  const unsure = notes.filter(({ sure }) => sure !== 'sure').map(({ slug }) => slug);
  const once = notes.filter(({ reread }) => reread === undefined).map(({ slug }) => slug);
  const first = notes.map(({ checked }) => checked).sort()[0] ?? '';
  const counts = [
    `${notes.length} notes`,
    `${notes.filter(({ covers }) => covers.includes('public-service')).length} of them for the public service`,
    `${notes.filter(({ status }) => status === 'adopted').length} not yet applying`,
    `checked since ${first}`,
    sampled === null
      ? 'no sample checked, so that no page shows them'
      : `sample of ${sampled} right`,
  ];
  return [
    `  ${country}  ${counts.join(', ')}`,
    ...listed('no note on', without),
    ...listed('not sure', unsure),
    ...listed('not read a second time', once),
    ...listed('to be read again', old),
  ];
}

const listed = (what: string, slugs: string[]): string[] =>
  slugs.length === 0 ? [] : [`      ${what}: ${slugs.join(', ')}`];

function isOld(checked: string, now: string): boolean {
  const until = new Date(`${checked}T00:00:00Z`);
  until.setUTCMonth(until.getUTCMonth() + goodForMonths);
  return until.toISOString() < now;
}
