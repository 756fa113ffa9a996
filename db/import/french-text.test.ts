import { expect, it } from 'vitest';
import en from '#content/messages/en/validity.json' with { type: 'json' };
import es from '#content/messages/es/validity.json' with { type: 'json' };
import fr from '#content/messages/fr/validity.json' with { type: 'json' };
import pt from '#content/messages/pt/validity.json' with { type: 'json' };
import type { FrenchText } from '#content/schema/french-texts.ts';
import { validityIn } from './french-text.ts';

const text: FrenchText = {
  text: 'KALITEXT000000000001',
  title: 'Accord',
  signedOn: '2022-03-01',
  term: {
    runs: 'until',
    until: '2025-07-01',
    article: 'KALIARTI000000000001',
    number: '18',
    quote: 'jusqu’au 1er juillet 2025',
  },
  checkedOn: '2026-08-24',
  searched: 'nothing later',
};

const place = { textId: text.text, listedOn: '2026-08-24', replacedOn: undefined };

const heldBy = (read: FrenchText[], where: Partial<typeof place> | { replacedOn: string } = {}) =>
  validityIn(
    { ...place, ...where },
    { texts: new Map(read.map((one) => [one.text, one])), reasons: { en, fr, es, pt } },
  );

it('says in every language that a text ended, by which article and when', () => {
  expect(heldBy([text])).toMatchObject({
    validity: 'ended',
    checkedOn: '2026-08-24',
    validityBecause: {
      en: 'By its article 18 it ran until 1 July 2025. We found no text that prolonged it.',
      fr: expect.stringMatching(
        /^Selon son article 18, il a couru jusqu’au 1er juillet 2025\./,
      ) as string,
      es: expect.stringMatching(
        /^Según su artículo 18, rigió hasta el 1 de julio de 2025\./,
      ) as string,
      pt: expect.stringMatching(/^Segundo seu artigo 18, valeu até 1 de julho de 2025\./) as string,
    },
  });
});

it('names the day of the official collection where a text holds', () => {
  const lasting: FrenchText = {
    ...text,
    term: { runs: 'indefinitely', article: 'KALIARTI000000000001', quote: 'durée indéterminée' },
  };
  expect(heldBy([lasting])).toMatchObject({
    validity: 'in-force',
    validityBecause: {
      en: 'By its clause on duration it has no end date. The official collection of 24 August 2026 lists it as in force, and we found no later text that takes its place.',
    },
  });
  expect(heldBy([lasting], { replacedOn: '2024-05-01' })).toMatchObject({ validity: 'unknown' });
});

it('does not know of a text that nobody read', () => {
  expect(heldBy([])).toMatchObject({ validity: 'unknown', validityBecause: { en: en.unread } });
});
