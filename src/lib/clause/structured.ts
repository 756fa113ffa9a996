import type { ClauseDetail } from '#domain/clause/records.ts';

/** JSON-LD of a clause: `Legislation` for wording of an agreement, and otherwise a `CreativeWork` of this hub. */
export function legislationOf(clause: ClauseDetail, address: string): object {
  const [original] = clause.texts;
  const shared = {
    '@context': 'https://schema.org',
    '@id': address,
    url: address,
    name: original?.title,
    inLanguage: original?.language,
    license: licenceOf(clause.licence),
    keywords: clause.topics.join(', '),
    ...(clause.source === null ? {} : { isBasedOn: clause.source }),
  };
  if (clause.provenance !== 'agreement') return { '@type': 'CreativeWork', ...shared };
  return {
    '@type': 'Legislation',
    ...shared,
    legislationType: 'collective agreement',
    legislationJurisdiction: clause.country,
    ...legalForce(clause),
    ...(clause.articleNumber === null ? {} : { legislationIdentifier: clause.articleNumber }),
    ...(clause.agreement === null
      ? {}
      : { isPartOf: { '@type': 'Legislation', name: clause.agreement.title } }),
    ...(clause.year === null ? {} : { legislationDate: clause.wordingDate ?? String(clause.year) }),
  };
}

const licenceAddresses: Record<string, string> = {
  'CC BY 4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC0 1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
  'Licence Ouverte 2.0': 'https://spdx.org/licenses/etalab-2.0',
};

/** A licence as schema.org wants it: its address, or a work by its name. */
const licenceOf = (name: string) => licenceAddresses[name] ?? { '@type': 'CreativeWork', name };

/** Said only where it is known. */
const legalForce = ({ validity }: ClauseDetail) => {
  if (validity === 'in-force') return { legislationLegalForce: 'https://schema.org/InForce' };
  return validity === 'ended' ? { legislationLegalForce: 'https://schema.org/NotInForce' } : {};
};
