import { expect, it } from 'vitest';
import { loadMessages } from '#content/load/messages.server.ts';
import type { Doubt } from '#domain/reading/doubts.ts';
import { sayDoubts } from './say-doubts.ts';

const messages = loadMessages(process.cwd());

it('names many numbers that were skipped, and the first of many titles', () => {
  const numbers = ['7', '12', '18', '19', '30'];
  const skipped: Doubt = { what: 'skipped', count: 5, titles: numbers };
  const said = (['en', 'fr', 'es', 'pt'] as const).map((locale) =>
    sayDoubts([skipped], messages[locale].documents.doubts, locale).join(' '),
  );
  for (const sentence of said) expect(sentence).toContain('5 (7, 12, 18, 19, 30)');
  expect(new Set(said).size).toBe(4);
  const unlisted: Doubt = {
    what: 'unlisted',
    count: 4,
    titles: ['Pay', 'Leave', 'Hours', 'Notice'],
  };
  expect(sayDoubts([unlisted], messages.en.documents.doubts, 'en')).toEqual([
    expect.stringContaining('4 (Pay; Leave; Hours; …)'),
  ]);
});
