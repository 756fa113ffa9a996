import { loadContent } from '#content/load/content.server.ts';
import type { Database } from '#db/client.server.ts';
import { modelClauseRecords } from '#db/import/model-clauses.ts';
import { provisionRecords } from '#db/import/provisions.ts';
import type { AgreementRecord, ClauseRecord } from '#db/import/record.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { clauseRecord, prepare, root, vocabularies } from './database.ts';

const modelTopics = ['monitoring', 'telework', 'training', 'workers-data-rights'];
const agreement: AgreementRecord = {
  slug: 'accord-du-13-decembre-2022',
  title: 'Accord du 13 décembre 2022',
  counterpart: 'Syntec',
  country: 'FR',
  sector: 'transport',
  level: 'sector',
  language: 'fr',
  year: 2022,
  signedOn: '2022-12-13',
  sourceUrl: 'https://example.org/accord',
  licence: 'Licence Ouverte 2.0',
};

const wordings = ['Lieu du télétravail', 'Réversibilité', 'Frais', 'Droit à la déconnexion'];

/** Articles of one French agreement. */
const articles = (): ClauseRecord[] =>
  wordings.map((title, position) =>
    clauseRecord({
      slug: `${agreement.slug}-article-${position + 1}`,
      provenance: 'agreement',
      agreement,
      position,
      articleNumber: String(position + 1),
      country: 'FR',
      year: 2022,
      licence: 'Licence Ouverte 2.0',
      texts: [
        {
          language: 'fr',
          title,
          note: null,
          text: `${title} : l’employeur consulte le comité social et économique avant toute modification du télétravail.`,
        },
      ],
    }),
  );

/**
 * Fills a database with some 60 clauses of every provenance: model clauses of four topics, what is documented of Germany,
 * and of the United States on monitoring and telework, and one French agreement.
 */
export async function storeSmallCollection(db: Database): Promise<void> {
  await prepare(db);
  const content = loadContent(root);
  const mainTopic = ({ topics }: ClauseRecord) => topics[0]?.slug ?? '';
  const sources = {
    model: modelClauseRecords(content.modelClauses).filter((clause) =>
      modelTopics.includes(mainTopic(clause)),
    ),
    provisions: provisionRecords(content.provisions).filter(
      (clause) =>
        clause.country === 'DE' ||
        (clause.country === 'US' && ['monitoring', 'telework'].includes(mainTopic(clause))),
    ),
    kali: articles(),
  };
  for (const [origin, records] of Object.entries(sources)) {
    await storeClauses(db, origin, records, vocabularies);
  }
}
