import type { Locale } from '#domain/words.ts';
import type { CardLayout } from './columns.ts';
import { fetchJson, type Fetch } from './files.ts';
import { remember } from './remember.ts';
import type { Card } from './types.ts';

/** Titles and texts by row. */
export type Cards = { read: (row: number) => Promise<Card> };

/** Where a file of cards is, below the folder of the build. */
export function cardFile(file: number, { translated }: CardLayout, locale: Locale): string {
  return `cards/${file < translated ? locale : 'all'}/${file}.json`;
}

/** Reads cards from their files in `folder`, each file once. */
export function openCards(folder: string, layout: CardLayout, locale: Locale, fetch: Fetch): Cards {
  const starts: number[] = [];
  layout.sizes.reduce((start, size) => (starts.push(start), start + size), 0);
  const load = remember((file: number) =>
    fetchJson<Card[]>(`${folder}${cardFile(file, layout, locale)}`, fetch),
  );

  async function read(row: number): Promise<Card> {
    const after = starts.findIndex((start) => start > row);
    const file = (after === -1 ? starts.length : after) - 1;
    const card = (await load(file))[row - (starts[file] ?? 0)];
    if (card === undefined) throw new Error(`no card for row ${row}`);
    return card;
  }

  return { read };
}
