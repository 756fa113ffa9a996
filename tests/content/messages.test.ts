import { describe, expect, it } from 'vitest';
import en from '#content/messages/en.json';
import es from '#content/messages/es.json';
import fr from '#content/messages/fr.json';
import pt from '#content/messages/pt.json';

type Tree = string | { [key: string]: Tree };

/** Every message by its path, in the order of the file. */
function flat(tree: Tree, path = ''): [path: string, message: string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, value]) => flat(value, path ? `${path}.${key}` : key));
}

const placeholders = (message: string) => (message.match(/\{\w+\}/g) ?? []).toSorted().join();
const english = new Map(flat(en));

describe.each(Object.entries({ fr, es, pt }))('the messages in %s', (_locale, messages) => {
  const own = new Map(flat(messages));

  it('have the keys of the English ones', () => {
    expect([...own.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('fill in the same values', () => {
    // The one clause of a theme is not counted in every language.
    const free = new Set(['report.all.one']);
    const different = [...own].filter(
      ([path, message]) =>
        !free.has(path) && placeholders(message) !== placeholders(english.get(path) ?? ''),
    );
    expect(different).toEqual([]);
  });

  it('are translated', () => {
    const same = [...own].filter(
      ([path, message]) => message === english.get(path) && message.length > 24,
    );
    expect(same).toEqual([]);
  });
});

it('French puts a non-breaking space before high punctuation and inside its quotation marks', () => {
  const wrong = flat(fr).filter(([, message]) =>
    /(?<!\u00a0)[;!?»:](?!\/)|«(?!\u00a0)/.test(message),
  );
  expect(wrong).toEqual([]);
});
