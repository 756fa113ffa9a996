import type { Called } from '#content/schema/called.ts';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { coverageOf } from '#domain/clause/coverage.ts';
import type { Clause } from '#domain/clause/records.ts';
import { locales, Provenance, Strength, Validity } from '#domain/words.ts';

/** The clauses that a publish leaves out, each with the field to mend; empty when there are none. */
export function unsoundReport(unsound: { slug: string; field: string }[]): string {
  if (unsound.length === 0) return '';
  const lines = unsound.map(({ slug, field }) => `  ${slug}: ${field}`);
  return [`Left out, as a field is not as it must be: ${unsound.length}`, ...lines].join('\n');
}

/** What else is stored and not as it must be, each with its field; empty when there is nothing. */
export function unsoundRecordsReport(unsound: { record: string; field: string }[]): string {
  if (unsound.length === 0) return '';
  const lines = unsound.map(({ record, field }) => `  ${record}: ${field}`);
  return [`Stored, with a field that is not as it must be: ${unsound.length}`, ...lines].join('\n');
}

/** How many names that are no topic a search knows, as a line. */
export function namesReport({ trades, countries, branches, unions }: Called): string {
  const perLanguage = locales.map((locale) => {
    const names = new Set(trades.flatMap((entry) => entry.trades[locale]));
    return `${names.size} in ${locale}`;
  });
  const others = `${Object.keys(countries).length} countries, ${branches.length} branches, ${unions.length} unions`;
  return `Names to search by: trades ${perLanguage.join(', ')}; ${others}`;
}

/** Counts of the published clauses by topic, strength, language and country, and the gaps in the model clauses, as text. */
export function contentReport(clauses: Clause[], vocabularies: Vocabularies): string {
  return [
    `${clauses.length} clauses`,
    table(
      'Provenance',
      counted(clauses, (clause) => [clause.provenance]),
    ),
    table(
      'Kind',
      counted(clauses, (clause) => [clause.kind]),
    ),
    table(
      'Validity',
      counted(clauses, (clause) => [clause.validity]),
    ),
    table(
      'Strength judged by',
      counted(clauses, (clause) => [clause.strengthBy]),
    ),
    ...vocabularies.themes.map((theme) => themeTable(clauses, theme)),
    table(
      'Language of the texts',
      counted(clauses, (clause) => clause.texts.map((text) => text.language)),
    ),
    table(
      'Country',
      counted(clauses, (clause) => [clause.country]),
    ),
    gaps(clauses, vocabularies),
  ].join('\n\n');
}

function themeTable(clauses: Clause[], theme: Vocabularies['themes'][number]): string {
  const row = (name: string, cells: (string | number)[]) =>
    name.padEnd(54) + cells.map((cell) => String(cell).padStart(12)).join('');
  const lines = theme.topics.map(({ slug, label }) => {
    const { provenance, validity, countries } = coverageOf(
      clauses.filter((clause) => clause.topics.includes(slug)),
    );
    return row(`  ${label.en}`, [
      ...Provenance.options.map((name) => provenance[name]),
      ...Validity.options.map((name) => validity[name]),
      countries.length,
    ]);
  });
  const head = [...Provenance.options, ...Validity.options, 'countries'];
  return [row(`${theme.number} ${theme.label.en}`, head), ...lines].join('\n');
}

/** Topics without a model clause at a strength, in a language, or without any clause of a provenance. */
function gaps(clauses: Clause[], { themes }: Vocabularies): string {
  const missing = themes.flatMap((theme) =>
    theme.topics.flatMap(({ slug }) => {
      const own = clauses.filter((clause) => clause.topics.includes(slug));
      const models = own.filter(
        ({ kind, provenance }) => kind === 'clause' && provenance === 'model',
      );
      return [
        ...Strength.options
          .filter((strength) => !models.some((clause) => clause.strength === strength))
          .map((strength) => `${slug}: no model clause of strength ${strength}`),
        ...locales
          .filter((locale) =>
            models.some(({ texts }) => !texts.some(({ language }) => language === locale)),
          )
          .map((locale) => `${slug}: a model clause without ${locale}`),
        ...Provenance.options
          .filter((provenance) => !own.some((clause) => clause.provenance === provenance))
          .map((provenance) => `${slug}: nothing of provenance ${provenance}`),
      ];
    }),
  );
  return `Gaps: ${missing.length}\n${missing.map((line) => `  ${line}`).join('\n')}`;
}

function counted(clauses: Clause[], valuesOf: (clause: Clause) => string[]): [string, number][] {
  const groups = Map.groupBy(clauses.flatMap(valuesOf), (value) => value);
  return [...groups]
    .map(([value, all]): [string, number] => [value, all.length])
    .sort((a, b) => b[1] - a[1]);
}

const table = (title: string, counts: [string, number][]) =>
  `${title}\n${counts.map(([value, count]) => `  ${String(count).padStart(6)}  ${value}`).join('\n')}`;
