import { expect, it } from 'vitest';
import hub from '#content/messages/en/hub.json' with { type: 'json' };
import type { Clause } from '#domain/clause/records.ts';
import type { Labels } from '#lib/site/labels.ts';
import { ladderText } from './ladder-text.ts';

const labels = { strengths: { information: 'Information', guarantee: 'Guarantee' } } as Labels;
const step = (slug: string, strength: Clause['strength'], title: string, secures: string) =>
  ({
    slug,
    strength,
    texts: [{ language: 'en', title, text: '1. Text.', note: { secures } }],
  }) as unknown as Clause;

it('says of each step what it is called, what it secures and where it stands', () => {
  const ladder = [
    step('a', 'information', 'Told in time', 'Knowing.'),
    step('b', 'guarantee', 'Nobody is watched', 'A ban.'),
  ];
  const origin = 'https://hub.example';
  expect(ladderText({ label: 'Monitoring', ladder }, { words: hub, labels, locale: 'en', origin }))
    .toBe(`Monitoring

1. Information: Told in time
Knowing.
https://hub.example/en/clauses/a/

2. Guarantee: Nobody is watched
A ban.
https://hub.example/en/clauses/b/

Clause Hub. Drafted for this hub, not in force anywhere.`);
});
