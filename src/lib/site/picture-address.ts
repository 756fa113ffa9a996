import { direction } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';

/** Kinds of pages that have pictures of their own, by which links to them are shown where they are shared. */
type Pictured = 'topic' | 'theme' | 'workshop';

/** The languages that pictures are drawn in: their letters have to be in the typefaces that the hub brings along. */
export const isDrawn = (locale: Locale): boolean => direction(locale) === 'ltr';

/** The name of a picture: `topic-monitoring-fr.png`. */
export const pictureName = (kind: Pictured, slug: string, locale: Locale): string =>
  `${kind}-${slug}-${locale}.png`;

/** Where a page's picture lies on this site; undefined where its language has none. */
export const pictureAddress = (kind: Pictured, slug: string, locale: Locale): string | undefined =>
  isDrawn(locale) ? `/pictures/${pictureName(kind, slug, locale)}` : undefined;
