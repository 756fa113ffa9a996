import type { LeftProvision, Provision } from '#content/schema/provisions.ts';
import type { Described } from '#domain/clause/records.ts';
import { locales } from '#domain/words.ts';
import type { AgreementRecord, ClauseRecord, MovedClause } from './record.ts';

const licence = 'CC BY 4.0';

/** Documented provisions as clauses of the hub; rows of one agreement share it. */
export function provisionRecords(provisions: Provision[]): ClauseRecord[] {
  return provisions.map((provision, position) => {
    const { title, gist, topics, source, signedOn, ...facts } = provision;
    return {
      ...facts,
      provenance: 'documented',
      strengthBy: 'read',
      topics: topics.map((slug) => ({ slug, because: [] })),
      texts: locales.flatMap((language) => {
        const [ownTitle, text] = [title[language], gist[language]];
        return ownTitle && text ? [{ language, title: ownTitle, text }] : [];
      }),
      counterpart: nameOf(provision.counterpart),
      partyNote: provision.partyNote?.en,
      industry: provision.industry?.en,
      described: describedOf(provision),
      wordingDate: signedOn,
      agreement: agreementOf(provision),
      position,
      checkedOn: provision.validity === 'unknown' ? null : provision.seenOn,
      sourceUrl: source,
      licence,
    };
  });
}

/** The addresses of provisions that left. */
export const provisionsMoved = (left: LeftProvision[]): MovedClause[] =>
  left.map(({ slug, to }) => ({
    record: {
      slug,
      kind: 'clause',
      provenance: 'documented',
      strength: 'unjudged',
      topics: [],
      texts: [],
      country: 'ZZ',
      sector: 'cross-sector',
      licence,
    },
    movedTo: to ?? null,
  }));

/** A proper name as it is; a description in English, beside which `described` has every language. */
const nameOf = (named: Provision['counterpart']): string | null =>
  named === undefined ? null : typeof named === 'string' ? named : named.en;

function describedOf(provision: Provision): Described | null {
  const { unionNote: unions, counterpart, partyNote, industry } = provision;
  const described = {
    ...(unions && { unions }),
    ...(typeof counterpart === 'object' && { counterpart }),
    ...(partyNote && { partyNote }),
    ...(industry && { industry }),
  };
  return Object.keys(described).length > 0 ? described : null;
}

/** The agreement a provision belongs to, called by the parties that have names. */
function agreementOf(provision: Provision): AgreementRecord | null {
  const { agreement: slug, unions, counterpart, year } = provision;
  if (slug === undefined) return null;
  const names = [...(typeof counterpart === 'string' ? [counterpart] : []), unions.join(', ')];
  const parties = names.filter((name) => name !== '').join(' – ');
  return {
    slug,
    title: year === undefined ? parties : `${parties}, ${year}`,
    counterpart: typeof counterpart === 'string' ? counterpart : null,
    country: provision.country,
    sector: provision.sector,
    level: provision.level,
    language: 'und',
    year: year ?? null,
    signedOn: provision.signedOn ?? null,
    fromDate: provision.from ?? null,
    toDate: provision.to ?? null,
  };
}
