import en from '#content/messages/en.json';
import es from '#content/messages/es.json';
import fr from '#content/messages/fr.json';
import pt from '#content/messages/pt.json';
import type { Locale } from '#domain/words.ts';
import type { Words } from '#lib/messages.ts';

/** The interface's strings by language. */
export const words: Record<Locale, Words> = { en, fr, es, pt };

/** The strings the database view shows, the others empty: they would make up a third of its page. */
export function wordsOfDatabaseView(all: Words): Words {
  const { site, label, clauses, error } = all;
  return { ...emptied(all), site, label, clauses, error };
}

/** The same tree with empty strings. */
function emptied<Tree extends object>(tree: Tree): Tree {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]: [string, unknown]) => [
      key,
      typeof value === 'object' && value !== null ? emptied(value) : '',
    ]),
  ) as Tree;
}
