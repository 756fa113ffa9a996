import * as v from 'valibot';
import type { DocumentReading, ReadArticle } from '#domain/reading/reading.ts';
import { sentenceCase } from '#domain/reading/sentence-case.ts';
import { slugify } from '#domain/clause/slug.ts';
import { SubmittedAgreement } from '#domain/submission/submission.ts';
import { Language } from '#domain/words.ts';
import type { AgreementRecord, ClauseRecord } from './record.ts';

/** What the file beside a document says of it; the language is read from the document where it is left out. */
export const AgreementFile = v.strictObject({
  ...SubmittedAgreement.entries,
  language: v.optional(Language),
});
export type AgreementFile = v.InferOutput<typeof AgreementFile>;

/** Under which source the clauses of a document are stored: its own, by the document's name without its ending. */
export const originOfFile = (name: string): string => `file:${name}`;

/** The articles of a document on the hub's topics as clauses of the hub. */
export function agreementFileRecords(
  agreement: AgreementFile,
  { language, articles }: DocumentReading,
): ClauseRecord[] {
  const record = agreementRecord(agreement, agreement.language ?? language);
  const taken = new Set<string>();
  return articles.flatMap((article, position) =>
    article.digital ? [clauseRecord(article, position, agreement, record, taken)] : [],
  );
}

function clauseRecord(
  article: ReadArticle,
  position: number,
  { unions, counterpart, country, sector, sourceUrl, licence, level }: AgreementFile,
  agreement: AgreementRecord,
  taken: Set<string>,
): ClauseRecord {
  return {
    slug: slugOf(agreement, article, position, taken),
    kind: level === 'cross-border' ? 'framework-agreement' : 'clause',
    provenance: 'agreement',
    strength: article.strength ?? 'unjudged',
    strengthBecause: article.because.strength,
    topics: article.topics,
    texts: [{ language: article.language, title: titleOfArticle(article), text: article.text }],
    unions,
    counterpart,
    country,
    sector,
    sourceUrl,
    licence,
    agreement,
    position,
    year: agreement.year,
    articleNumber: article.number,
    section: article.path.join(' › ') || null,
  };
}

function agreementRecord(agreement: AgreementFile, language: string): AgreementRecord {
  const { title, counterpart, country, sector, level, signedOn, fromDate, toDate } = agreement;
  const { sourceUrl, licence } = agreement;
  const day = signedOn ?? fromDate;
  return {
    slug: slugify(title, 100),
    title,
    counterpart,
    country,
    sector,
    level,
    language,
    year: day === null ? null : Number(day.slice(0, 4)),
    signedOn,
    fromDate,
    toDate,
    sourceUrl,
    licence,
  };
}

/** The agreement, the number and the title; the place in the document only where another article has all of them. */
function slugOf(
  agreement: AgreementRecord,
  { number, title }: ReadArticle,
  position: number,
  taken: Set<string>,
): string {
  const name = slugify(`${slugify(agreement.title, 50)} ${number ?? ''} ${title}`, 90);
  const slug = taken.has(name) ? `${name}-${position + 1}` : name;
  taken.add(slug);
  return slug;
}

/** What an article is called: a title in capitals is written small, one without a title goes by its number. */
export function titleOfArticle({ title, number, text }: ReadArticle): string {
  return sentenceCase(title === '' ? (number ?? '') : title, text);
}
