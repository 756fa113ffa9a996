import { locales } from '../lists.ts';

const page = /^(?:[a-z0-9-]+\/)+$/;
const languages: readonly string[] = locales;

/**
 * The page below its language that a path of the hub means: `/fr/clauses/cameras/` is `clauses/cameras/`. Empty for a
 * start page, undefined where it can be no page.
 */
export function pageOf(path: string): string | undefined {
  const [first = '', ...rest] = path.replace(/^\/+/, '').split('/');
  const below = [...(languages.includes(first) ? [] : [first]), ...rest].join('/');
  const whole = below === '' || below.endsWith('/') ? below : `${below}/`;
  return whole === '' || page.test(whole) ? whole : undefined;
}

/** What a page has at its end that is made anew or says that it is gone: readers know it by the address before that. */
const remade = /(?:now|gone)\/$/;

/** The address of the form by which a mistake is reported, with the page it is about behind `#`. */
export function reportAddress(locale: string, path: string): string {
  const about = pageOf(path.replace(remade, ''));
  const isNamed = about !== undefined && about !== '' && about !== 'tell/';
  return `/${locale}/tell/${isNamed ? `#about=${about}` : ''}`;
}

/** The address of the wizard where another clause of an agreement of the hub is given, named behind `#`. */
export const givingAddress = (locale: string, agreement: string): string =>
  `/${locale}/contribute/#agreement=${agreement}`;
