import type { EditorialEntry, ReadClause } from '#content/schema/editorial.ts';
import type { FrenchText } from '#content/schema/french-texts.ts';
import { runsOf, type Passage } from '#content/schema/passage.ts';
import { sentencesOf } from '#domain/reading/sentences.ts';
import { slugify } from '#domain/clause/slug.ts';
import { validityIn, type FrenchTexts } from './french-text.ts';
import type { KaliRecord } from './kali.server.ts';
import type { AgreementRecord, ClauseRecord, MovedClause } from './record.ts';

/** The day of the data: when the pinned release of the package was published. */
const kaliDay = '2026-08-24';

/** What was decided by reading articles and texts, and what tells whether an article is still the one that was read. */
export type EditorialLayer = FrenchTexts & {
  entries: ReadonlyMap<string, EditorialEntry>;
  fingerprintOf: (text: string) => string;
};

/** The clauses of the French agreements, the articles that nobody read as they are now, and what left the hub. */
export type FranceClauses = { records: ClauseRecord[]; unread: string[]; moved: MovedClause[] };

/**
 * Articles of French branch agreements as clauses of the hub, each in the agreement that its section names. What a
 * reader decided goes before what the rules found; an article without an entry, or changed since, stays theirs.
 */
export function franceClauses(records: KaliRecord[], layer: EditorialLayer): FranceClauses {
  const found: FranceClauses = { records: [], unread: [], moved: [] };
  const slugs = new Map(records.map((record) => [record.articleId, slugOf(record)]));
  const slugsOf = (ties: { article: string }[] = []) =>
    ties.flatMap(({ article }) => slugs.get(article) ?? []);
  const replaced = replacementsIn(records, layer);
  for (const [position, record] of records.entries()) {
    const entry = layer.entries.get(record.articleId);
    const ruled = {
      ...asRuled(record, position),
      ...validityIn(
        { ...record, listedOn: kaliDay, replacedOn: replaced.get(record.articleId) },
        layer,
      ),
      ...partiesOf(record, entry, layer),
      agreement: agreementOf(record, layer.texts.get(record.textId)),
    };
    if (entry?.fingerprint !== layer.fingerprintOf(record.text)) {
      found.unread.push(record.articleId);
      found.records.push(ruled);
    } else if (entry.belongs === true) {
      const ties = { replaces: slugsOf(entry.replaces), repeats: slugsOf(entry.repeats) };
      found.records.push({ ...ruled, ...asRead(record, entry), ...ties });
    } else {
      const of = entry.belongs === 'repeats' ? slugs.get(entry.of) : undefined;
      found.moved.push({ record: ruled, movedTo: of ?? null });
    }
  }
  return found;
}

/** When the wording was signed that took the place of an article, by the article. */
function replacementsIn(records: KaliRecord[], { entries }: EditorialLayer): Map<string, string> {
  return new Map(
    records.flatMap((record) => {
      const entry = entries.get(record.articleId);
      const day = wordingDayOf(record, entry);
      if (entry?.belongs !== true || day === null) return [];
      return (entry.replaces ?? []).map(({ article }): [string, string] => [article, day]);
    }),
  );
}

/** The day on which the wording of an article was signed, as a reader corrected it or the package says it. */
function wordingDayOf(record: KaliRecord, entry: EditorialEntry | undefined): string | null {
  const read = entry?.belongs === true ? entry.wordingDate : undefined;
  return read ?? record.amendedOn ?? record.agreementDate;
}

/** Who signed: of an article that was amended later the text's own signatories did not sign the wording. */
function partiesOf(
  record: KaliRecord,
  entry: EditorialEntry | undefined,
  { texts }: EditorialLayer,
): Pick<ClauseRecord, 'unions' | 'counterpart'> {
  const text = texts.get(record.textId);
  if (text?.signatories === undefined || wordingDayOf(record, entry) !== text.signedOn) return {};
  const { unions, employers } = text.signatories;
  return { unions, counterpart: employers.join(', ') };
}

/** The clause as the rules see it. */
function asRuled(record: KaliRecord, position: number): ClauseRecord {
  const wordingDate = record.amendedOn ?? record.agreementDate;
  return {
    slug: slugOf(record),
    kind: 'clause',
    provenance: 'agreement',
    strength: record.strength ?? 'unjudged',
    strengthBy: 'rule',
    strengthBecause: record.strengthBecause,
    topics: record.topics,
    texts: [{ language: 'fr', title: record.title, text: record.text }],
    country: 'FR',
    sector: record.sector,
    industry: record.branchShortTitle,
    year: yearOf(wordingDate),
    wordingDate,
    position,
    articleNumber: record.number,
    section: sectionOf(record),
    articleState: record.state,
    extension: record.state === 'VIGUEUR_ETEN' ? 'extended' : 'not-extended',
    instrument: 'agreement',
    sourceUrl: record.legifranceUrl,
    sourceKind: 'primary',
    publisher: 'Légifrance',
    seenOn: kaliDay,
    licence: record.licence,
  };
}

/** What the reader of an article decided. */
function asRead(record: KaliRecord, entry: ReadClause): Partial<ClauseRecord> {
  const { wordingDate } = entry;
  return {
    strength: entry.strength,
    strengthBy: 'read',
    strengthBecause: entry.why,
    concession: entry.concession ?? false,
    topics: entry.topics.map((slug) => ({ slug, because: [] })),
    texts: [{ language: 'fr', title: entry.title.fr, text: passageOf(record.text, entry.passage) }],
    isPassage: entry.passage !== 'all',
    titles: entry.title,
    gist: entry.gist,
    remark: entry.remark ?? null,
    ...(wordingDate === undefined ? {} : { year: yearOf(wordingDate), wordingDate }),
  };
}

const cut = '[…]';

/** The sentences of a passage as they stand in the article; what is left out is shown as […]. */
export function passageOf(text: string, passage: Passage): string {
  const sentences = sentencesOf(text);
  const runs = runsOf(passage, sentences);
  if (passage === 'all' || runs === undefined) return text;
  return [
    ...(passage[0]?.from === 1 ? [] : [cut]),
    runs.map((run) => run.join('').trim()).join(`\n\n${cut}\n\n`),
    ...(passage.at(-1)?.to === sentences.length ? [] : [cut]),
  ].join('\n\n');
}

/** The agreement with the last day of its term and its employers' side, where the text names them. */
function agreementOf(record: KaliRecord, text: FrenchText | undefined): AgreementRecord {
  const term = text?.term;
  return {
    slug: slugify(`${record.branchShortTitle} ${record.agreementTitle}`, 100),
    title: record.agreementTitle,
    country: 'FR',
    sector: record.sector,
    level: 'sector',
    language: 'fr',
    year: yearOf(record.agreementDate),
    signedOn: record.agreementDate,
    toDate: term?.runs === 'until' && term.about === undefined ? term.until : null,
    counterpart: text?.signatories?.employers.join(', ') ?? null,
    sourceUrl: `https://www.legifrance.gouv.fr/conv_coll/id/${record.containerId}`,
    licence: record.licence,
  };
}

/** Where in its agreement the article stands: the sections below the agreement's own title. */
const sectionOf = ({ path, agreementTitle }: KaliRecord) =>
  path
    .slice(1)
    .filter((title) => title !== agreementTitle)
    .join(' › ') || null;

/** The branch, the article's number and the last digits of its official id, which never change. */
function slugOf({ branchShortTitle, number, articleId }: KaliRecord): string {
  const article = number === null ? '' : `article ${number}`;
  const digits = articleId.replace(/^\D+0*/, '');
  return slugify(`${slugify(branchShortTitle, 40)} ${slugify(article, 24)} ${digits}`, 90);
}

const yearOf = (day: string | null) => (day === null ? null : Number(day.slice(0, 4)));
