import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { completeLocales } from '../support/languages.ts';

type Tree = string | Tree[] | { [key: string]: Tree };

const folder = 'content/messages';

/** Every message of a language by file and path, in the order of the files. */
function messagesIn(locale: string): Map<string, string> {
  const files = readdirSync(join(folder, locale)).sort();
  return new Map(
    files.flatMap((file) =>
      flat(JSON.parse(readFileSync(join(folder, locale, file), 'utf8')) as Tree, file),
    ),
  );
}

function flat(tree: Tree, path: string): [path: string, message: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => flat(value, `${path}.${key}`));
}

const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).toSorted().join();
const english = messagesIn('en');

describe.each(completeLocales.filter((locale) => locale !== 'en'))(
  'the messages in %s',
  (locale) => {
    const own = messagesIn(locale);

    it('have the keys of the English ones', () => {
      expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
    });

    it('fill in the same values', () => {
      // A form for one thing need not count it in every language.
      const different = [...own].filter(
        ([path, message]) =>
          !path.endsWith('.one') && placeholders(message) !== placeholders(english.get(path) ?? ''),
      );
      expect(different).toEqual([]);
    });

    it('are translated', () => {
      const same = [...own].filter(
        ([path, message]) => message === english.get(path) && message.length > 24,
      );
      expect(same).toEqual([]);
    });
  },
);

it('French puts a non-breaking space before high punctuation and inside its quotation marks', () => {
  const wrong = [...messagesIn('fr')].filter(([, message]) =>
    /(?<![\u00a0\u202f])[;!?»:](?!\/)|«(?![\u00a0\u202f])/.test(message),
  );
  expect(wrong).toEqual([]);
});
