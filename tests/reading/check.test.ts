import { beforeAll, describe, expect, it } from 'vitest';
import { parseCheckRules } from '#content/load/check-rules.ts';
import type { Answer, TopicCheck } from '#domain/check/answers.ts';
import { vocabularies } from '../support/database.ts';
import {
  checkText,
  findLabelledText,
  listLabelledAgreements,
  scoreCheck,
  sharesOf,
} from '../support/check-labels.ts';

const find = (topics: readonly TopicCheck[], slug: string) =>
  topics.find((topic) => topic.slug === slug);
const answerTo = async (text: string, slug: string): Promise<Answer | undefined> =>
  find(await checkText(text), slug)?.answer;

describe('held against the French agreements that a person labelled', () => {
  let shares: ReturnType<typeof sharesOf>;

  beforeAll(async () => {
    const scores = [];
    for (const labels of listLabelledAgreements()) {
      const text = findLabelledText(labels);
      if (text !== undefined) scores.push(scoreCheck(await checkText(text), labels));
    }
    expect(scores).toHaveLength(5);
    shares = sharesOf(scores);
  });

  it('three of four topics are found, and more with perhaps', () => {
    expect(shares.recall).toBeGreaterThan(0.9);
    expect(shares.recallWithPerhaps).toBeGreaterThan(0.95);
  });

  it('four of five that it finds are there', () => {
    expect(shares.precision).toBeGreaterThan(0.8);
  });

  it('four of five steps that it names are right, and it is rarely unsure', () => {
    expect(shares.steps.right / shares.steps.named).toBeGreaterThan(0.8);
    expect(shares.unsure).toBeLessThan(0.4);
  });
});

describe('topics of technology need technology in the words', () => {
  it.each([
    ['Employees shall be trained before they are promoted to another post.', 'perhaps'],
    ['Employees shall be trained in the use of the new software during working hours.', 'found'],
  ] as const)('%s', async (sentence, answer) => {
    expect(await answerTo(`ARTICLE 4 – GENERAL\n\n${sentence}`, 'training')).toBe(answer);
  });

  it('an agreement about telework as a whole makes its articles count', async () => {
    const telework = 'The employer shall pay for the equipment of employees who telework.';
    const training = 'Employees shall be trained and their managers shall be trained.';
    const text = `ARTICLE 1 – TELEWORK\n\n${telework}\n\nARTICLE 2 – ACCOMPANIMENT\n\n${training}`;
    expect(await answerTo(text, 'training')).toBe('found');
  });

  it('contracting out, files and contact outside hours need none', async () => {
    const topics = await checkText(
      [
        'ARTICLE 1 – CONTRACTING OUT',
        'The Employer shall notify the Union before it decides to contract out work.',
        'ARTICLE 2 – PERSONNEL FILES',
        'An employee shall have the right to inspect the personnel file.',
        'ARTICLE 3 – CALLS',
        'An employee who is called off duty shall be paid for one hour.',
      ].join('\n\n'),
    );
    for (const slug of ['procurement', 'workers-data-rights', 'right-to-disconnect']) {
      expect(find(topics, slug)?.answer).toBe('found');
    }
  });
});

it('every topic has one answer, in the order of the themes', async () => {
  const slugs = vocabularies.themes.flatMap(({ topics }) => topics.map(({ slug }) => slug));
  const topics = await checkText('ARTICLE 1 – PARKING\n\nParking is free of charge.');
  expect(topics.map(({ slug }) => slug)).toEqual(slugs);
});

it('cues for a topic that is none stop the build', () => {
  const rules = { technology: {}, passing: {}, parties: {}, topics: [{ slug: 'flying' }] };
  expect(() => parseCheckRules(vocabularies, rules)).toThrow(/check\.yaml[\s\S]*flying/);
});
