import { expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { loadEditorialLayer } from '#content/load/editorial.server.ts';
import { root } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

// What the hub itself says of agreements, in every language but English, holds no English words.

const words =
  `about against agreement agreements all and any are bargaining be been before between both branch bring by call
  center clause company could council couriers data-driven dispatch drivers during duty each employee employees
  employers every for from gig guidance have health her his hours how hub if into is it its job jobs law leave may
  monitoring more must new no-one not notice of only other our out over pay platform profiling rider riders right
  rights safety scheme shall should skills staff than that the their them then there these they this those
  through to training under union’s until upon wage wages was were what when where whether which while who whose
  with within without work worker workers workforce working workplace would`.split(/\s+/);

/** English that is also a word of the language. */
const shared: Record<string, string[]> = {
  fr: ['clause', 'employer', 'notice'],
  es: ['more'],
  pt: ['for', 'more'],
};

/** Without what is quoted and without names: words with a capital and the little ones between them. */
const withoutNames = (text: string) =>
  text
    .replace(/«[^»]*»|“[^”]*”|\([^)]*\p{Lu}[^)]*\)/gu, ' ')
    .replace(/\p{Lu}[\p{L}\d.&’-]*(?: (?:(?:of|and|the|to|for) )*\p{Lu}[\p{L}\d.&’-]*)*/gu, ' ');

type Text = { locale: string; place: string; text: string; english: string | undefined };

/** Every text that stands in several languages, with the place where it stands. */
function textsOf(value: unknown, place: string): Text[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = Object.entries(value as Record<string, unknown>);
  const english = fields.find(([key]) => key === 'en')?.[1];
  return fields.flatMap(([key, said]) =>
    typeof said === 'string' && completeLocales.some((locale) => locale === key)
      ? [
          {
            locale: key,
            place,
            text: said,
            english: typeof english === 'string' ? english : undefined,
          },
        ]
      : textsOf(said, `${place}.${key}`),
  );
}

const content = loadContent(root);
const entries = loadEditorialLayer(root, content.vocabularies);
const texts = [
  ...content.provisions.flatMap((provision) => textsOf(provision, provision.slug)),
  ...[...entries].flatMap(([article, entry]) => textsOf(entry, article)),
];

it.each(completeLocales.filter((locale) => locale !== 'en'))('no English word in %s', (locale) => {
  const english = words.filter((word) => !shared[locale]?.includes(word)).join('|');
  const pattern = new RegExp(`(?<![\\p{L}’-])(?:${english})(?![\\p{L}’-])`, 'gu');
  const own = texts.filter((text) => text.locale === locale);
  const found = own.flatMap(({ place, text }) => {
    const hits = withoutNames(text).match(pattern);
    return hits === null ? [] : [`${place}: ${hits.join(', ')}`];
  });
  expect(own.length).toBeGreaterThan(2500);
  expect(found).toEqual([]);
});

it('no sentence stands untranslated', () => {
  const same = texts.filter(
    ({ locale, text, english }) => locale !== 'en' && text === english && / .* /.test(text),
  );
  expect(same.map(({ place, locale }) => `${place} ${locale}`)).toEqual([]);
});

it.each(completeLocales)('titles in %s are told apart, and none shouts', (locale) => {
  const titles = texts.flatMap((text) =>
    text.locale === locale && text.place.endsWith('.title') ? [text.text] : [],
  );
  const twice = titles.filter((title, position) => titles.indexOf(title) !== position);
  expect(titles.length).toBeGreaterThan(700);
  expect(twice).toEqual([]);
  expect(titles.filter((title) => /\p{Lu}{6}/u.test(title))).toEqual([]);
});

it('a publisher is a name and nothing told in English about it', () => {
  const publishers = content.provisions.map(({ publisher }) => publisher);
  expect(publishers.filter((name) => /\b(?:branch|copy|page|release|site)\b/.test(name))).toEqual(
    [],
  );
});
