// Lists that pages with client code need too: here without schemas, whose library would go with them.

/**
 * What is known of a language of the interface: its own name, the tag by which numbers and dates are written, the first
 * day of a month where it is not written as Intl does, whether colons and semicolons have a no-break space before them and,
 * while it is partial, the complete language in which it says what it lacks.
 */
type Language = {
  name: string;
  formats: string;
  first?: string;
  spaced?: true;
  fallback?: string;
};

/**
 * The languages of the hub's interface, by BCP 47 tag, in the order they are offered. Everything that differs by
 * language follows this list.
 */
export const languages = {
  en: { name: 'English', formats: 'en-GB' },
  fr: { name: 'Français', formats: 'fr', first: '1er', spaced: true },
  es: { name: 'Español', formats: 'es' },
  pt: { name: 'Português', formats: 'pt', first: '1º' },
} satisfies Record<string, Language>;

/** The tags of the languages of the interface. */
export const locales = Object.keys(languages) as (keyof typeof languages)[];

/** In which language a partial one says what it lacks; undefined of a complete one. */
export const fallbackOf = (locale: keyof typeof languages): keyof typeof languages | undefined =>
  (languages[locale] as Language).fallback as keyof typeof languages | undefined;

/** How a language writes the first day of a month; undefined where it is as Intl does. */
export const firstDayOf = (locale: keyof typeof languages): string | undefined =>
  (languages[locale] as Language).first;

/** A colon or a semicolon as a language sets it between two pieces of text. */
export const between = (mark: ':' | ';', locale: keyof typeof languages): string =>
  `${(languages[locale] as Language).spaced === true ? '\u00a0' : ''}${mark} `;

const rightToLeft = /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)\b/;

/** Which way a language (BCP 47) is written; of an unknown one (`und`) the text decides. */
export function direction(language: string): 'ltr' | 'rtl' | 'auto';
export function direction(language: string | undefined): 'ltr' | 'rtl' | 'auto' | undefined;
export function direction(language: string | undefined) {
  if (language === undefined) return undefined;
  if (language === 'und') return 'auto';
  return rightToLeft.test(language) ? 'rtl' : 'ltr';
}

/** What a clause gives workers, rising. */
export const strengths = ['information', 'consultation', 'agreement', 'guarantee'] as const;

/** What is said of a clause that stands on no step: it was read and gives no right, or nobody judged it yet. */
export const offLadder = ['none', 'unjudged'] as const;

/** How found clauses can be ordered; relevance without a query means newest. */
export const sorts = ['relevance', 'newest', 'oldest'] as const;

/** The years that a text of the hub can be of: one outside them is a slip of the pen. */
export const firstYear = 1900;
export const lastYear = 2100;

/** The days of those years, ISO 8601. */
export const firstDay = `${firstYear}-01-01`;
export const lastDay = `${lastYear}-12-31`;
