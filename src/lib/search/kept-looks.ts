import { fetchNewer, type Newer } from '#lib/api/newer.ts';
import type { Locale } from '#domain/words.ts';
import { openCards } from './cards.ts';
import type { PackedColumns } from './columns.ts';
import { openSearch } from './engine.ts';
import { fetchJson, type Fetch } from './files.ts';
import { requestOf, type KeptSearch } from './kept-searches.ts';
import { openPrints, printOf } from './prints.ts';
import { remember } from './remember.ts';
import { cardOf } from './rows.ts';
import type { Card, Manifest } from './types.ts';

/** A clause that a kept search finds now: its print, and where the search has it. */
export type Seen = { print: string; row: number };

/** Looks on the device what kept searches find now. Each call rejects where the files of the search do not come. */
export type Looks = {
  /** All that it finds now. */
  look: (search: KeptSearch) => Promise<Seen[]>;
  /** What is shown of some of them, in the language of the search. */
  read: (seen: Seen[], locale: Locale) => Promise<Card[]>;
};

/** Opens the search of this build for kept searches; the API is asked for what is newer, by a date and nothing else. */
export function openLooks({
  manifest,
  builtAt,
  fetch,
}: {
  manifest: Manifest | undefined;
  builtAt: string;
  fetch: Fetch;
}): Looks {
  const base = '/search/';
  const folder = `${base}${manifest?.version ?? ''}/`;
  const built = manifest?.rows ?? 0;

  // Without the API there is still all that the build has.
  const loadNewer = remember(() =>
    fetchNewer(builtAt).catch((): Newer => ({ items: [], withdrawn: [] })),
  );
  const loadPrints = remember(async () =>
    openPrints(await fetchJson(`${folder}prints.json`, fetch)),
  );
  const openIn = remember(async (locale: Locale) => {
    const search = openSearch(locale, { base, manifest, fetch });
    await search.merge(await loadNewer());
    return search;
  });
  const openCardsIn = remember(async (locale: Locale) => {
    const { cards } = await fetchJson<PackedColumns>(`${folder}columns.json`, fetch);
    return openCards(folder, cards, locale, fetch);
  });

  async function look(kept: KeptSearch): Promise<Seen[]> {
    const search = await openIn(kept.locale);
    const { rows } = await search.search({ ...requestOf(kept), perPage: 0 });
    const [prints, { items }] = await Promise.all([loadPrints(), loadNewer()]);
    return rows.map((row) => ({
      row,
      print: prints[row] ?? printOf(items[row - built]?.slug ?? ''),
    }));
  }

  async function read(seen: Seen[], locale: Locale): Promise<Card[]> {
    const [cards, { items }] = await Promise.all([openCardsIn(locale), loadNewer()]);
    return Promise.all(
      seen.map(async ({ row }) => {
        const newer = items[row - built];
        return newer === undefined ? cards.read(row) : cardOf(newer, locale);
      }),
    );
  }

  return { look, read };
}
