import { fold } from '../normalise.ts';
import { betweenParties } from './between-parties.ts';
import { labelledParties } from './labelled-parties.ts';
import type { ReadFact } from './facts.ts';
import { nameIn } from './party-name.ts';
import { quoteOf } from './quote.ts';
import { hasAcronym, isEmployer, isPerson, isUnion } from './unions.ts';

/** A party by its name, and the words of the document that name it. */
export type Party = { name: string; words: string };

type Marks = { start: RegExp; middle: RegExp; end: RegExp };

/** How the two sides of an agreement are told apart, by language: where they begin, part and end; folded. */
const written: Record<string, Marks[]> = {
  en: [
    {
      start: /(?:^|\n)[^\n]{0,60}\bbetween:?(?=\n)/,
      middle: /\n-? ?(?:and|&) ?-?:?\n/,
      end: /(?<=\S)\n\n|\n(?:preamble|whereas|contents|index|article|section|part|dated|effective|term|\d)/,
    },
    {
      start: /\b(?:agreement|contract|memorandum)\b[^.\n]{0,80}\bbetween\s/,
      middle: /,? and (?=the )/,
      end: /[.;]\s|\n\n|$/,
    },
  ],
  fr: [
    {
      start: /(?:^|\n)entre(?: les soussignee?s?)? ?:?/,
      middle: /\bd['’]une part\b[\s,;.]{0,5}(?:et\b)?|\net ?:?(?=\n)/,
      end: /\bd['’]autre part\b|\bil (?:a ete|est) (?:convenu|arrete|decide|expose)|\npreambule/,
    },
  ],
  es: [
    {
      start: /\b(?:de|por) una(?: parte)?\b[\s,:]{0,4}/,
      middle: /\b(?:y )?(?:de|por)(?: la)? otra(?: parte)?\b[\s,:]{0,4}/,
      end: /\.\n|\b(?:ambas partes|se reconocen|exponen|manifiestan|acuerdan)\b/,
    },
  ],
  pt: [
    {
      start: /\bde um lado\b[\s,:]{0,4}/,
      middle: /\b(?:e )?(?:de|do|por)? ?outro(?: lado)?\b[\s,:]{0,4}/,
      end: /\b(?:celebram|resolvem|firmam|estabelecem|fica|tem entre si)\b|\nclausula/,
    },
  ],
};

/** Between two words a line may end. */
const acrossLines = (pattern: RegExp) => new RegExp(pattern.source.replaceAll(' ', '\\s'));
const sides = new Map(
  Object.entries(written).map(([language, marks]) => [
    language,
    marks.map(({ start, middle, end }): Marks => ({
      start: acrossLines(start),
      middle: acrossLines(middle),
      end: acrossLines(end),
    })),
  ]),
);

const longest = 4000;

/** The parties of an agreement by its opening lines; of each side nothing where it is not plain who they are. */
export function partiesOf(opening: string, language: string): ReadFact[] {
  const labelled = language === 'en' ? labelledParties(opening) : undefined;
  if (labelled !== undefined) return factsOf([labelled.union], [labelled.employer]);
  const registered = language === 'pt' ? registeredParties(opening) : undefined;
  if (registered !== undefined) return registered;
  const list = language === 'en' ? oneUnion : unionsIn;
  const told = (sides.get(language) ?? [])
    .map((marks) => partSides(opening, marks))
    .map((parted) => (parted === undefined ? [] : factsOfSides(parted, list)))
    .find((facts) => facts.length > 0);
  if (told !== undefined) return told;
  const between = language === 'en' ? betweenParties(opening) : undefined;
  return between === undefined ? [] : factsOf([between.union], [between.employer]);
}

function partSides(text: string, { start, middle, end }: Marks): [string, string] | undefined {
  const folded = fold(text);
  const opened = start.exec(folded);
  if (opened === null) return undefined;
  const from = opened.index + opened[0].length;
  const parted = middle.exec(folded.slice(from, from + longest));
  if (parted === null) return undefined;
  const second = from + parted.index + parted[0].length;
  const ended = end.exec(folded.slice(second, second + longest));
  if (ended === null) return undefined;
  return [text.slice(from, from + parted.index), text.slice(second, second + ended.index)];
}

/** Which side is the unions' is seen from their names; both may not be. */
function factsOfSides([one, other]: [string, string], list: (side: string) => Party[]): ReadFact[] {
  const [left, right] = [list(one), list(other)];
  if ((left.length === 0) === (right.length === 0)) return [];
  const [unions, employers] = left.length > 0 ? [left, other] : [right, one];
  const employer = employerIn(employers);
  return factsOf(unions, employer === undefined ? [] : [employer]);
}

function factsOf(unions: readonly Party[], employers: readonly Party[]): ReadFact[] {
  const [employer, ...more] = employers;
  return [
    ...unions.map(({ name, words }): ReadFact => ({
      field: 'union',
      value: name,
      words: quoteOf(words),
    })),
    ...(employer === undefined || more.length > 0
      ? []
      : [{ field: 'counterpart' as const, value: employer.name, words: quoteOf(employer.words) }]),
  ];
}

/** An English side is one name, over a few lines and with commas in it. */
function oneUnion(side: string): Party[] {
  const name = nameIn(side, true);
  return name !== undefined && /^[\p{Lu}\d]/u.test(name) && isUnion(name)
    ? [{ name, words: name }]
    : [];
}

/** Each union of a side: parts of a list that name one and no person. */
function unionsIn(side: string): Party[] {
  const found = partsOf(side).flatMap((part) => {
    const single = chunksOf(part).flatMap(unionName);
    // "CCOO y UGT" are two, "Sindicato de Comercio y Afines" is one.
    if (single.length > 1 && single.every(hasAcronym)) return single;
    const whole = unionName(part);
    return whole.length > 0 ? whole : single;
  });
  const byName = new Map(found.map((name) => [fold(name), { name, words: name }]));
  return [...byName.values()];
}

function unionName(part: string): string[] {
  const own = part.replace(prefixes, '').trim();
  const name = isPerson(own) ? undefined : nameIn(own);
  return name !== undefined && beginsName.test(name) && isUnion(name) ? [name] : [];
}

/** A part of a name behind a comma or an "and" begins small. */
const beginsName =
  /^(?:[\p{Lu}\d]|(?:syndicat|f[ée]d[ée]ration|union|conf[ée]d[ée]ration|sindicato|federaci[óo]n|federação|central|section)\b)/u;

const prefixes =
  /^(?:(?:pour|por|et|y|e|and)\s+)?(?:(?:la|le|les|l['’]|el|los|las|the|a|o|os|as)\s+)?(?:(?:organisations?|organizaciones?|organizações?|entidades?|centrales?|sections?|secciones)\s+(?:syndicales?|sindicales?|sindicais)\s*(?:représentatives?|representativas)?\s*:?\s*)?/iu;

const bullets = /^(?:[-–—•▪*·]|\d{1,2}[.)]|[a-z][.)])\s*/;

/** What lines, bullets and semicolons part. */
const partsOf = (side: string): string[] =>
  side
    .split(/\n(?=\n|[-–—•▪*·]|(?:et|y|e|and|pour|por|la|le|el|les|los|las)\b)|;/i)
    .map((part) => part.replace(/\s+/g, ' ').trim().replace(bullets, ''))
    .filter((part) => part !== '');

/** What commas and "and" before a name part. */
const chunksOf = (part: string): string[] =>
  part.split(/,|\s(?:et|y|e|and)\s(?=(?:la |le |el |the |l['’])?\p{Lu})/u).map((one) => one.trim());

const actsFor =
  /\b(?:en (?:su )?nombre y representacion de|en representacion de|agissant pour|au nom de)\s+(?:la (?:empresa|mercantil|sociedad|entidad) |l['’]entreprise |la societe |el |la |las |los )?/;

/** The employer of a side: the name it begins with, or the one that a person acts for. */
function employerIn(side: string): Party | undefined {
  const flat = side.replace(/\s+/g, ' ').trim();
  const acting = actsFor.exec(fold(flat));
  const own = (partsOf(side)[0] ?? '').replace(prefixes, '');
  const isActing = isPerson(own);
  if (isActing && acting === null) return undefined;
  const rest = isActing && acting !== null ? flat.slice(acting.index + acting[0].length) : flat;
  const name = nameIn(rest);
  if (name === undefined || isPerson(name) || isUnion(name)) return undefined;
  return isEmployer(name) || isCompany(rest, name) ? { name, words: name } : undefined;
}

/** What is said behind a name that only companies and associations have. */
const isCompany = (text: string, name: string) =>
  /\b(?:capital|siege|siret|siren|rcs|r\.c\.s|cnpj|cif|nif|domicilio social|sede|registered office|employeurs?|patronal|empresarial|employer|company|empresa|entreprise|societe|sociedad|mercantil)\b/.test(
    fold(text.slice(0, text.indexOf(name) + name.length + 200)),
  );

/** As Brazil's ministry registers agreements: names with the number of each, in lines, before "celebram o presente". */
function registeredParties(text: string): ReadFact[] | undefined {
  const folded = fold(text);
  const end = folded.search(/\bcelebram o presente\b/);
  if (end === -1) return undefined;
  const before = text.slice(Math.max(0, end - longest), end);
  const parts = before.split(/, ?(?:inscrit[ao][^,\n]{0,40})?CNPJ/i).slice(0, -1);
  const names = parts.flatMap((part) => nameIn(lastBlock(part), true) ?? []);
  if (names.length < 2) return undefined;
  const parties = names.map((name) => ({ name, words: name }));
  const unions = parties.filter(({ name }) => isUnion(name) && !isEmployer(name));
  const employers = parties.filter(({ name }) => isEmployer(name) && !isUnion(name));
  if (unions.length + employers.length < parties.length || unions.length === 0) return undefined;
  return factsOf(unions, employers);
}

/** What stands last before a number, without "E" between two parties, and without lines that state something else. */
function lastBlock(part: string): string {
  const lines = (part.split(/;|\n\n/).at(-1) ?? '').split('\n');
  const stated = lines.findLastIndex((line) => line.includes(':'));
  return lines
    .slice(stated + 1)
    .join(' ')
    .trim()
    .replace(/^E (?=\p{Lu})/u, '');
}
