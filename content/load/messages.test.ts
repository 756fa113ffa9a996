import { expect, it } from 'vitest';
import { locales } from '#domain/words.ts';
import { parseMessages } from './messages.ts';

const english = {
  title: 'Title',
  count: { one: '{n} clause', other: '{n} clauses' },
  steps: ['A'],
};

/** The files of every language, all alike but French. */
const withFrench = (french: unknown) =>
  Object.fromEntries(
    locales.map((locale) => [`./${locale}/brief.json`, locale === 'fr' ? french : english]),
  );

it('messages are found by language and area', () => {
  const messages = parseMessages(withFrench({ ...english, title: 'Titre' }));
  expect(messages.fr.brief.title).toBe('Titre');
  expect(messages.pt.brief.title).toBe('Title');
});

it('a language may have more forms for numbers, and never none', () => {
  const count = { one: '1', many: '{n} de', other: '{n}' };
  expect(parseMessages(withFrench({ ...english, count })).fr.brief).toMatchObject({ count });
  const none = { ...english, count: { one: '1' } };
  expect(() => parseMessages(withFrench(none))).toThrow('count: expected forms for numbers');
});

it.each([
  [{ count: english.count, steps: ['A'] }, 'title: expected a translation, found none'],
  [{ ...english, title: [] }, 'title: expected a text, found a list'],
  [{ ...english, steps: ['A', 'B'] }, 'steps: expected no 1, found one'],
  [{ ...english, more: 'B' }, '(the whole file): expected no more, found one'],
  [undefined, '(the whole file): expected a translation, found none'],
])('a mistake says the file, the field, what was expected and found', (french, problem) => {
  expect(() => parseMessages(withFrench(french))).toThrow(
    `content/messages/fr/brief.json\n  ${problem}`,
  );
});
