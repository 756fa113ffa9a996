import { describe, expect, it } from 'vitest';
import { proposeTopics, topicTools, type Passage } from './propose.ts';
import type { ReadingRules } from './reading-rules.ts';

const topic = (slug: string, synonyms: string[], signals: string[]) => ({
  slug,
  synonyms: { en: synonyms },
  signals: { en: signals },
});

const rules: ReadingRules = {
  topics: [
    topic('telework', ['telework'], ['days of telework']),
    topic('location-tracking', ['location'], ['GPS data']),
    topic('monitoring', ['monitoring'], ['video recordings']),
  ],
  classification: {
    digital: { en: ['camera'] },
    passing: {},
    digitalByNature: ['telework', 'location-tracking'],
  },
  terms: {
    before: [['monitoring', 'location-tracking']],
    topics: [{ slug: 'monitoring', headings: { en: ['video cameras'] }, words: {} }],
  },
  selection: {
    minimumScore: 6,
    minimumShare: 0.25,
    minimumPeak: 7,
    formalities: { en: ['duration'] },
    catalogues: {},
  },
  strengths: [],
  force: { voids: {}, hedges: {}, duties: {} },
};

const part = (title: string, text: string): Passage => ({ title, text, path: [], language: 'en' });

const propose = (parts: Passage[], title = 'Agreement') =>
  proposeTopics(parts, { text: title, language: 'en' }, topicTools(rules)).map(
    ({ topics, perhaps }) => ({
      topics: topics.map(({ slug }) => slug),
      perhaps: perhaps.map(({ slug }) => slug),
    }),
  );

const plain = 'Leave is granted on request.';

describe('topics of the parts of a document', () => {
  it('come in the order that is set, however often each is named', () => {
    const text = 'GPS data and video recordings are kept. GPS data are not used for discipline.';
    expect(propose([part('Video cameras and GPS data', text)])).toEqual([
      { topics: ['monitoring', 'location-tracking'], perhaps: [] },
    ]);
  });

  it('are perhaps those of a part that names one in passing', () => {
    const text = `GPS data are kept.\n${plain.repeat(9)}`;
    expect(propose([part('Vehicles', text), part('Leave', plain)])).toEqual([
      { topics: [], perhaps: ['location-tracking'] },
      { topics: [], perhaps: [] },
    ]);
  });

  const whole = [
    part('Days', 'Two days of telework a week are free.'),
    part('Costs', 'The employer pays for days of telework.'),
    part('Places', 'Days of telework are spent at home.'),
    part('Visits', `Telework is not visited.\n${plain.repeat(9)}`),
    part('Accidents', plain),
    part('Duration', 'It lasts for four years.'),
  ];

  it('are that of the whole where most parts speak of it, and perhaps so of a part that does not name it', () => {
    expect(propose(whole)).toEqual([
      ...Array.from({ length: 4 }, () => ({ topics: ['telework'], perhaps: [] })),
      { topics: [], perhaps: ['telework'] },
      { topics: [], perhaps: [] },
    ]);
  });

  it('are that of the whole where the title names it and some parts do', () => {
    const others = Array.from({ length: 6 }, () => part('Leave', plain));
    const last = (title: string) => propose([...whole.slice(0, 3), ...others], title).at(-1);
    expect(last('Agreement on telework')).toEqual({ topics: [], perhaps: ['telework'] });
    expect(last('Agreement')).toEqual({ topics: [], perhaps: [] });
  });
});
