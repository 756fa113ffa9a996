import * as v from 'valibot';

/**
 * Who acts in a model clause: gets information; is consulted; negotiates, consents and signs; acts for persons or members.
 * In some countries one body has all these roles, in others they are parted.
 */
const roles = ['informed', 'consulted', 'agrees', 'represents'] as const;
const Role = v.picklist(roles);
export type Role = v.InferOutput<typeof Role>;

/** Where in a text somebody acts: from one UTF-16 unit up to another. `feminine`: the same words for a feminine noun, which stands where ~ does. */
export const RoleMark = v.strictObject({
  role: Role,
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  to: v.pipe(v.number(), v.integer(), v.minValue(1)),
  feminine: v.optional(v.string()),
});
export type RoleMark = v.InferOutput<typeof RoleMark>;

/** What a country calls who has a role, in the language of a text: a noun without its article. */
export type RoleNoun = { noun: string; isFeminine: boolean };

/** The noun that stands for every role where no country is chosen. */
const neutral = /union|syndicat|sindicato/i;

/** What an article, or a preposition joined with one, becomes before a feminine noun. */
const feminineArticles: Record<string, Record<string, string>> = {
  fr: { le: 'la', du: 'de la', au: 'à la', un: 'une' },
  es: { el: 'la', al: 'a la', del: 'de la', un: 'una' },
  pt: { o: 'a', ao: 'à', do: 'da', no: 'na', pelo: 'pela', um: 'uma' },
};

const mark = /\{([a-z]+)\|([^{|}]+)(?:\|([^{|}]+))?\}/g;

/** Reads a text in which each mention of who acts is marked `{role|words}` or `{role|words|words for a feminine noun}`; throws a RangeError for a role that does not exist or a brace that marks nothing. */
export function readMarks(marked: string): { text: string; marks: RoleMark[] } {
  const marks: RoleMark[] = [];
  let text = '';
  let end = 0;
  for (const { 0: all, 1: name, 2: words = '', 3: feminine, index } of marked.matchAll(mark)) {
    const role = roles.find((one) => one === name);
    if (role === undefined) throw new RangeError(`no such role: ${name}`);
    text += marked.slice(end, index);
    const from = text.length;
    text += words;
    marks.push({ role, from, to: text.length, ...(feminine === undefined ? {} : { feminine }) });
    end = index + all.length;
  }
  text += marked.slice(end);
  if (/[{}]/.test(text)) throw new RangeError('a brace that marks nobody’s role');
  return { text, marks };
}

/** Words of a text, and who acts where they name somebody. */
export type RolePart = { words: string; mark?: Pick<RoleMark, 'role' | 'feminine'> };

/** A text in parts, line by line as it stands, with its marks. */
export function partsOf(text: string, marks: RoleMark[]): RolePart[] {
  const parts: RolePart[] = [];
  let end = 0;
  for (const { from, to, ...rest } of marks) {
    parts.push({ words: text.slice(end, from) }, { words: text.slice(from, to), mark: rest });
    end = to;
  }
  parts.push({ words: text.slice(end) });
  return parts.filter(({ words }) => words !== '');
}

/** A text with its marks as it was before they were read. */
export const withMarks = (text: string, marks: RoleMark[]): string =>
  partsOf(text, marks)
    .map(({ words, mark: one }) =>
      one === undefined
        ? words
        : `{${[`${one.role}|${words}`, one.feminine].filter((part) => part !== undefined).join('|')}}`,
    )
    .join('');

/** The words of a marked place with another noun, with the article and the capital that it asks for. */
export function fillIn(
  { words, mark }: RolePart,
  { noun, isFeminine }: RoleNoun,
  language: string,
): string {
  if (isFeminine && mark?.feminine !== undefined) {
    return mark.feminine.replaceAll('~', () => noun);
  }
  const filled = words
    .split(' ')
    .map((word) => (isFeminine ? (feminineArticles[language]?.[word.toLowerCase()] ?? word) : word))
    .join(' ')
    .replace(neutral, () => noun);
  return startsHigh(words) ? filled.charAt(0).toUpperCase() + filled.slice(1) : filled;
}

const startsHigh = (words: string) => /^\p{Lu}/u.test(words);
