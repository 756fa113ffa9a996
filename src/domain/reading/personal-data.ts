import {
  isAmericanIdentity,
  isBrazilianIdentity,
  isFrenchIdentity,
  isIban,
  isPortugueseIdentity,
  isSpanishIdentity,
} from './check-digits.ts';
import { withoutEnd } from '../text-end.ts';
import { findNamesOfAgents } from './names-of-agents.ts';
import { findSignatureBlocks, type Stretch } from './signature-blocks.ts';

/** What can be personal in an agreement: ways to reach a person, bank numbers, identity numbers, names, signatures. */
export type PersonalKind = 'email' | 'phone' | 'account' | 'identity' | 'name' | 'signature';

/** Where a text seems to hold personal data. */
export type PersonalSpan = Stretch & { kind: PersonalKind };

/** A named number stands after the word that gives it away ("Tel."), which is left in the text. */
type Rule = {
  kind: PersonalKind;
  pattern: RegExp;
  isNamed?: true;
  holds?: (found: string) => boolean;
};

// A number stands alone: no digit, letter or sign of money touches it.
const before = String.raw`(?<![\p{L}\d§$€£#]|[$€£§] ?|[\d][.,/-])`;
const after = String.raw`(?![\p{L}\d]|[.,/-]\d| ?(?:[$€£%]|(?:euros?|dollars?|reais|eur|usd)\b))`;
const alone = (number: string) => new RegExp(`${before}(?:${number})${after}`, 'giu');
const named = (names: string, number: string) =>
  new RegExp(
    String.raw`(?<![\p{L}\d])(?:${names})[^\n\p{L}\d]{0,12}(?:${number})(?![\p{L}\d])`,
    'giu',
  );

const digits = (text: string) => text.replace(/\D/g, '').length;
/** The number a match ends in, with the plus or bracket that opens it. */
function numberOf(text: string): string {
  const named = withoutEnd(text, /[\d\s.()/-]/);
  const rest = text.slice(named.length - (named.endsWith('+') ? 1 : 0));
  return rest.slice(Math.max(0, rest.search(/[\d(+]/))).trim();
}

const number = String.raw`(?:no|nr|num|number|numéro|número|n\.?[°ºo])?`;
const accountNames = String.raw`(?:(?:bank|checking|savings) )?account ${number}|routing ${number}|sort code|rib|compte bancaire|compte ${number}|cuenta (?:bancaria|corriente)?|conta (?:bancária|corrente)?|agência|bic|swift`;
const phoneNames = String.raw`tel|tél|phone|telephone|téléphone|teléfono|telefone|telemóvel|telf|mobile|cell|celular|portable|móvil|fax|whatsapp`;

const rules: Rule[] = [
  {
    kind: 'email',
    pattern:
      /(?<![\p{L}\p{N}._%+'’-])[\p{L}\p{N}._%+'’-]+@(?:[\p{L}\p{N}-]{1,63}\.){1,9}\p{L}{2,}/giu,
  },
  {
    kind: 'account',
    pattern: alone(String.raw`[A-Z]{2}\d{2}(?:[  ]?[A-Z\d]{4}){2,7}(?:[  ]?[A-Z\d]{1,3})?`),
    holds: isIban,
  },
  {
    kind: 'account',
    pattern: named(accountNames, String.raw`[\d][\d .-]{4,30}\d`),
    isNamed: true,
    holds: (found) => digits(numberOf(found)) >= 6 && !isDate(numberOf(found)),
  },
  {
    kind: 'identity',
    pattern: alone(String.raw`(?<!(?:OAR|ORS|CFR|RCW|WAC) )\d{3}-\d{2}-\d{4}`),
    holds: isAmericanIdentity,
  },
  {
    kind: 'identity',
    pattern: alone(String.raw`[12][  ]?\d{2}[  ]?\d{2}[  ]?\d[\dAB][  ]?\d{3}[  ]?\d{3}[  ]?\d{2}`),
    holds: isFrenchIdentity,
  },
  {
    kind: 'identity',
    pattern: alone(String.raw`(?:\d{2}\.?\d{3}\.?\d{3}|[XYZ]-?\d{7})[ -]?[A-Z]`),
    holds: isSpanishIdentity,
  },
  {
    kind: 'identity',
    pattern: alone(String.raw`\d{3}\.\d{3}\.\d{3}-\d{2}`),
    holds: isBrazilianIdentity,
  },
  {
    kind: 'identity',
    pattern: named('cpf', String.raw`\d{11}`),
    isNamed: true,
    holds: isBrazilianIdentity,
  },
  {
    kind: 'identity',
    pattern: named(String.raw`nif|contribuinte ${number}`, String.raw`\d{3} ?\d{3} ?\d{3}`),
    isNamed: true,
    holds: isPortugueseIdentity,
  },
  {
    kind: 'phone',
    pattern: named(phoneNames, String.raw`[+(]?\d[\d ()./-]{5,20}\d`),
    isNamed: true,
    holds: (found) => digits(found) >= 7 && !isDate(numberOf(found)),
  },
  {
    kind: 'phone',
    pattern: alone(String.raw`\+\d{1,3}[  .-]?(?:\(\d{1,4}\)[  .-]?)?\d(?:[  .-]?\d){5,12}`),
  },
  // North America, France, Spain and Portugal, Brazil, the United Kingdom: as each writes its numbers.
  {
    kind: 'phone',
    pattern: alone(String.raw`(?:1[ .-])?(?:\([2-9]\d{2}\) ?|[2-9]\d{2}[.-])[2-9]\d{2}[ .-]\d{4}`),
  },
  { kind: 'phone', pattern: alone(String.raw`0[1-9](?:[  .-]?\d{2}){4}`) },
  {
    kind: 'phone',
    pattern: alone(
      String.raw`[69]\d{2} \d{3} \d{3}|[89]\d \d{3} \d{2} \d{2}|[679]\d{2} \d{2} \d{2} \d{2}`,
    ),
  },
  { kind: 'phone', pattern: alone(String.raw`\(\d{2}\) ?9?\d{4}-\d{4}`) },
  { kind: 'phone', pattern: alone(String.raw`0\d{2} \d{4} \d{4}|0\d{4} \d{6}|0\d{3} \d{3} \d{4}`) },
];

/** What in a text looks like personal data, in the order of the text, none inside another; meant to be shown, not trusted. */
export function findPersonalData(text: string): PersonalSpan[] {
  const found = rules.flatMap(({ kind, pattern, isNamed, holds = () => true }) =>
    [...text.matchAll(pattern)]
      .filter(({ 0: match, index }) => holds(match) && !isRegistered(kind, text, match, index))
      .map(({ 0: match, index }) => ({ kind, ...stretchOf(match, index, isNamed === true) })),
  );
  const signatures = findSignatureBlocks(text).map((block) => ({
    kind: 'signature' as const,
    ...block,
  }));
  const names = findNamesOfAgents(text).map((name) => ({ kind: 'name' as const, ...name }));
  return withoutOverlaps([...found, ...names, ...signatures]);
}

/** The number of a company in a register (SIREN, SIRET, CNPJ, VAT) has the form of a phone number. */
function isRegistered(kind: PersonalKind, text: string, match: string, index: number): boolean {
  if (kind !== 'phone') return false;
  const before = text.slice(Math.max(0, index - registerReach), index);
  return registers.test(before) || /^[  ]?\d{5}(?!\d)/.test(text.slice(index + match.length));
}

const registers =
  /\b(?:siren|siret|rcs|r\.c\.s|registre du commerce|registro mercantil|cnpj|cif|vat|tva|abn|acn|ein|company (?:no|number)|registered (?:no|number))(?![\p{L}])[^\n;]{0,30}$/iu;
const registerReach = 60;

/** The text with each stretch replaced by the mark of its kind. */
export function maskPersonalData(
  text: string,
  spans: readonly PersonalSpan[],
  marks: Record<PersonalKind, string>,
): string {
  return [...spans]
    .sort((a, b) => b.from - a.from)
    .reduce(
      (masked, { kind, from, to }) => masked.slice(0, from) + marks[kind] + masked.slice(to),
      text,
    );
}

/** The number alone, without the word that named it ("Tel. 01 23…"). */
function stretchOf(match: string, index: number, isNamed: boolean): Stretch {
  const to = index + match.length;
  return { from: isNamed ? to - numberOf(match).length : index, to };
}

/** 12/05/2024, 2024-05-12, 12.05.2024 and the like. */
const isDate = (text: string): boolean =>
  /^(?:(?:(?:0?[1-9]|[12]\d|3[01])([./-])(?:0?[1-9]|1[0-2])|1[0-2]([./-])(?:[12]\d|3[01]))[./-]\d{2,4}|\d{4}([./-])\d{1,2}\3\d{1,2})$/.test(
    text.trim(),
  );

/** The earlier wins, of two that begin together the longer. */
function withoutOverlaps(spans: PersonalSpan[]): PersonalSpan[] {
  const kept: PersonalSpan[] = [];
  for (const span of spans.sort((a, b) => a.from - b.from || b.to - a.to)) {
    if (span.from >= (kept.at(-1)?.to ?? 0)) kept.push(span);
  }
  return kept;
}
