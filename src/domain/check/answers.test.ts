import { describe, expect, it } from 'vitest';
import type { Strength } from '../words.ts';
import { answerOf } from './answers.ts';
import type { TopicPlace, TopicSentence } from './places.ts';

const sentence = (text: string, steps: Strength[], more: Partial<TopicSentence> = {}) => ({
  text,
  steps,
  weight: 'ruled' as const,
  names: true,
  ...more,
});
const place = (article: number, ...sentences: TopicSentence[]): TopicPlace => ({
  slug: 'telework',
  article,
  sentences,
});

describe('the answer to a topic', () => {
  it('without a place is not found by this reading', () => {
    expect(answerOf('telework', [])).toMatchObject({ answer: 'not-found', places: [] });
  });

  it('is perhaps where every place only touches it', () => {
    const touched = place(
      3,
      sentence('Telework, in passing.', ['guarantee'], { weight: 'touched' }),
    );
    expect(answerOf('telework', [touched])).toMatchObject({ answer: 'perhaps', steps: [] });
  });

  it('takes the strongest step over all places, its place first', () => {
    const told = place(1, sentence('The employer informs teleworkers.', ['information']));
    const right = place(7, sentence('Teleworkers have the right to return.', ['guarantee']));
    expect(answerOf('telework', [told, right])).toMatchObject({
      answer: 'found',
      steps: [{ step: 'guarantee', article: 7, words: 'Teleworkers have the right to return.' }],
      places: [{ article: 7 }, { article: 1 }],
    });
  });

  it('names both steps, with the words of each, where one sentence under the title shows the stronger', () => {
    const shown = place(
      2,
      sentence('The committee is consulted on telework.', ['consultation']),
      sentence('It is paid.', ['guarantee'], { names: false }),
    );
    expect(answerOf('telework', [shown])).toMatchObject({
      answer: 'unsure',
      steps: [{ step: 'guarantee' }, { step: 'consultation' }],
    });
  });

  it('is not sure of a step that no words show', () => {
    expect(
      answerOf('telework', [place(2, sentence('Telework is a way of working.', []))]),
    ).toMatchObject({ answer: 'unsure', steps: [] });
  });
});
