import type { Provision } from '#content/schema/provisions.ts';
import { slugify } from '#domain/clause/slug.ts';
import { locales } from '#domain/words.ts';
import type { AgreementRecord, ClauseRecord } from './record.ts';

/** Documented provisions as clauses of the hub; those of the same parties and year share an agreement. */
export function provisionRecords(provisions: Provision[]): ClauseRecord[] {
  return provisions.map((provision, position) => {
    const { title, summary, topics, source, level: _, ...facts } = provision;
    return {
      ...facts,
      provenance: 'documented',
      topics: topics.map((slug) => ({ slug, because: [] })),
      texts: locales.flatMap((language) => {
        const [ownTitle, text] = [title[language], summary[language]];
        return ownTitle && text ? [{ language, title: ownTitle, text }] : [];
      }),
      agreement: agreementOf(provision),
      position,
      sourceUrl: source,
      licence: 'CC BY 4.0',
    };
  });
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
    year,
  };
}
