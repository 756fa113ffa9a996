import { fallbackOf, locales, type Locale } from '#domain/words.ts';
import type { Messages } from '../messages.ts';
import { standingIn } from '../stand-ins.ts';
import { ContentError } from './check.ts';

/** What a file of messages holds: strings in groups and lists. */
type Tree = string | Tree[] | { [key: string]: Tree };
type Group = { [key: string]: Tree };

const pluralForms: readonly string[] = ['zero', 'one', 'two', 'few', 'many', 'other'];

/** Whether a group is one message in the forms its language has for numbers. */
const isPlural = (group: Group): boolean =>
  'other' in group && Object.keys(group).every((form) => pluralForms.includes(form));

/**
 * Puts the files of messages (by path, `<language>/<area>.json`) together, by language and area; throws a ContentError
 * where a language lacks a message that English has, or has one that English lacks. What a partial language lacks is
 * said in its fallback.
 */
export function parseMessages(files: Record<string, unknown>): Record<Locale, Messages> {
  const english = areasIn(files, 'en');
  return Object.fromEntries(
    locales.map((locale) => {
      const own = areasIn(files, locale);
      const fallback = fallbackOf(locale);
      for (const [area, tree] of Object.entries(english)) {
        const problems = differences(tree, own[area], '', fallback !== undefined);
        if (problems.length > 0) {
          throw new ContentError(`content/messages/${locale}/${area}.json`, problems);
        }
      }
      const whole = fallback ? completed(areasIn(files, fallback), own, locale) : own;
      return [locale, whole as unknown as Messages];
    }),
  ) as Record<Locale, Messages>;
}

/** Messages of a partial language, with those of a whole one where it has none. */
function completed(whole: Tree, own: Tree | undefined, locale: Locale): Tree {
  if (own === undefined) return standingIn(locale, whole);
  if (typeof whole === 'string' || typeof own === 'string' || isPlural(own as Group)) return own;
  const entries = Object.entries(whole as Group).map(([key, tree]): [string, Tree] => [
    key,
    completed(tree, (own as Group)[key], locale),
  ]);
  return Array.isArray(whole) ? entries.map(([, tree]) => tree) : Object.fromEntries(entries);
}

/** The files of one language by area. */
function areasIn(files: Record<string, unknown>, language: string): Group {
  return Object.fromEntries(
    Object.entries(files).flatMap(([path, tree]): [string, Tree][] => {
      const [area, folder] = path.split('/').toReversed();
      return folder === language && area ? [[area.replace(/\.json$/, ''), tree as Tree]] : [];
    }),
  );
}

/** Where a file does not have the form of the English one, a line each. */
function differences(
  english: Tree,
  own: Tree | undefined,
  path: string,
  isPartial: boolean,
): string[] {
  const field = path === '' ? '(the whole file)' : path.slice(1);
  if (own === undefined) return isPartial ? [] : [`${field}: expected a translation, found none`];
  if (kindOf(english) !== kindOf(own)) {
    return [`${field}: expected ${kindOf(english)}, found ${kindOf(own)}`];
  }
  if (typeof english === 'string' || typeof own === 'string') return [];
  const [theirs, ours] = [english as Group, own as Group];
  if (isPlural(theirs)) return isPlural(ours) ? [] : [`${field}: expected forms for numbers`];
  return [
    ...Object.keys(ours)
      .filter((key) => !(key in theirs))
      .map((key) => `${field}: expected no ${key}, found one`),
    ...Object.keys(theirs).flatMap((key) =>
      differences(theirs[key] ?? '', ours[key], `${path}.${key}`, isPartial),
    ),
  ];
}

const kindOf = (tree: Tree) =>
  Array.isArray(tree) ? 'a list' : typeof tree === 'string' ? 'a text' : 'a group';
