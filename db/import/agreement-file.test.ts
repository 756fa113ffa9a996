import { describe, expect, it } from 'vitest';
import type { DocumentReading, ReadArticle } from '#domain/reading/reading.ts';
import { agreementFileRecords, type AgreementFile } from './agreement-file.ts';

const agreement: AgreementFile = {
  title: 'Harbour Workers 2026–2028',
  unions: ['Dockers’ Union'],
  counterpart: 'Port of Example',
  country: 'US',
  sector: 'transport',
  level: 'company',
  signedOn: null,
  fromDate: '2026-01-01',
  toDate: '2028-12-31',
  sourceUrl: null,
  licence: 'CC BY 4.0',
};

const article = (own: Partial<ReadArticle>): ReadArticle => ({
  number: '12',
  title: 'WORKING REMOTELY',
  path: [],
  page: 3,
  language: 'en',
  text: 'Employees may work remotely.',
  topic: 'telework',
  topics: [{ slug: 'telework', because: ['work remotely'] }],
  strength: 'guarantee',
  because: { topic: ['work remotely'], strength: ['may'] },
  digital: true,
  ...own,
});

const reading = (...articles: ReadArticle[]): DocumentReading => ({
  language: 'en',
  pages: 9,
  articles,
});

describe('agreementFileRecords', () => {
  it('makes clauses of the articles on the hub’s topics and of no others', () => {
    const records = agreementFileRecords(
      agreement,
      reading(article({ number: '1', digital: false, topics: [] }), article({})),
    );
    expect(records).toMatchObject([
      {
        slug: 'harbour-workers-2026-2028-12-working-remotely',
        provenance: 'agreement',
        articleNumber: '12',
        position: 1,
        year: 2026,
        texts: [{ language: 'en', title: 'Working remotely' }],
        agreement: { slug: 'harbour-workers-2026-2028', language: 'en', toDate: '2028-12-31' },
      },
    ]);
  });

  it('leaves the strength a proposal of the rule, and unjudged where it could not say', () => {
    const articles = reading(article({}), article({ number: '13', strength: null }));
    const records = agreementFileRecords(agreement, articles);
    expect(records.map(({ strength }) => strength)).toEqual(['guarantee', 'unjudged']);
    expect(records.filter(({ strengthBy = 'rule' }) => strengthBy !== 'rule')).toEqual([]);
  });

  it('gives articles of one name addresses of their own', () => {
    const records = agreementFileRecords(agreement, reading(article({}), article({ page: 9 })));
    expect(new Set(records.map(({ slug }) => slug)).size).toBe(2);
  });

  it('names an article without a title by its number', () => {
    const [record] = agreementFileRecords(agreement, reading(article({ title: '' })));
    expect(record?.texts[0]?.title).toBe('12');
  });
});
