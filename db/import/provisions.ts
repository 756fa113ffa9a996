import type { Provision } from '#content/schema/entries.ts';
import { slugify } from '#domain/clause/slug.ts';
import { locales } from '#domain/words.ts';
import type { AgreementRecord, ClauseRecord } from './record.ts';

/** Documented provisions as clauses of the hub; those of the same parties and year share an agreement. */
export function provisionRecords(provisions: Provision[]): ClauseRecord[] {
  return provisions.map((provision, position) => ({
    slug: provision.slug,
    kind: provision.kind,
    provenance: 'documented',
    strength: provision.strength,
    strengthBecause: [],
    stages: provision.stages,
    governance: [],
    fallback: null,
    topics: provision.topics.map((slug) => ({ slug, because: [] })),
    texts: locales.map((language) => ({
      language,
      title: provision.title[language],
      text: provision.summary[language],
      note: null,
    })),
    unions: provision.unions,
    counterpart: provision.counterpart ?? null,
    partyNote: provision.partyNote ?? null,
    country: provision.country,
    sector: provision.sector,
    industry: provision.industry ?? null,
    year: provision.year ?? null,
    agreement: agreementOf(provision),
    position,
    articleNumber: null,
    section: null,
    articleState: null,
    confidence: provision.confidence,
    sourceUrl: provision.source,
    licence: 'CC BY 4.0',
  }));
}

/** The agreement a provision belongs to; none for guidelines and where no party is named on both sides. */
function agreementOf(provision: Provision): AgreementRecord | null {
  const { unions, counterpart, year } = provision;
  if (provision.kind === 'guideline' || counterpart === undefined || unions.length === 0)
    return null;
  const parties = `${counterpart} – ${unions.join(', ')}`;
  const slugParts = [provision.country, counterpart, ...unions.slice(0, 2), year ?? ''];
  return {
    slug: slugify(slugParts.join(' '), 80),
    title: year === undefined ? parties : `${parties}, ${year}`,
    counterpart,
    country: provision.country,
    sector: provision.sector,
    level: provision.level,
    language: 'und',
    year: year ?? null,
    signedOn: null,
    sourceUrl: null,
    licence: null,
  };
}
