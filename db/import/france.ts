import { slugify } from '#domain/clause/slug.ts';
import type { KaliRecord } from './kali.server.ts';
import type { AgreementRecord, ClauseRecord } from './record.ts';

/** Articles of French branch agreements as clauses of the hub, each in the agreement that its section names. */
export function franceRecords(records: KaliRecord[]): ClauseRecord[] {
  return records.map((record, position) => ({
    slug: slugOf(record),
    kind: 'clause',
    provenance: 'agreement',
    strength: record.strength,
    strengthBecause: record.strengthBecause,
    topics: record.topics,
    texts: [{ language: 'fr', title: record.title, text: record.text }],
    country: 'FR',
    sector: record.sector,
    industry: record.branchShortTitle,
    year: yearOf(record.agreementDate ?? record.dateStart),
    agreement: agreementOf(record),
    position,
    articleNumber: record.number,
    section: sectionOf(record),
    articleState: record.state,
    sourceUrl: record.legifranceUrl,
    licence: record.licence,
  }));
}

function agreementOf(record: KaliRecord): AgreementRecord {
  return {
    slug: slugify(`${record.branchShortTitle} ${record.agreementTitle}`, 100),
    title: record.agreementTitle,
    country: 'FR',
    sector: record.sector,
    level: 'sector',
    language: 'fr',
    year: yearOf(record.agreementDate),
    signedOn: record.agreementDate,
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
