import { newId, save, saveAgain } from '../../support/saved-items.ts';
import { sendOne, smallPdf } from '../../support/submissions.ts';
import type { Ask, Visit } from './load.ts';

/** Sends an agreement with its document and a proof of work, as the contribution page does. */
export const sendAgreement: Visit = (ask) => sendOne(below(ask), {}, smallPdf);

/** Visits that keep items online, new ones and next versions of these, and read them. */
export function savedItems() {
  const items: { id: string; version: number }[] = [];
  const pick = () => items[Math.floor(Math.random() * items.length)];
  const keep: Visit = async (ask) => {
    const id = newId();
    const answer = await save(below(ask), id, size());
    if (answer.status === 201) items.push({ id, version: 1 });
  };
  const keepAgain: Visit = async (ask) => {
    // Taken out while it is saved: two who save at once would be another matter.
    const [item] = items.splice(Math.floor(Math.random() * items.length), 1);
    if (item === undefined) return keep(ask);
    const next = { id: item.id, version: item.version + 1 };
    const answer = await saveAgain(below(ask), { ...next, bytes: size() });
    if (answer.ok) items.push(next);
  };
  const read: Visit = (ask) => {
    const item = pick();
    return item === undefined ? keep(ask) : ask(`/api/saved/${item.id}`);
  };
  return { keep, keepAgain, read };
}

/** From a few answers to a brief with many clauses. */
const size = () => 1000 + Math.floor(Math.random() * 30_000);

const below = (ask: Ask) => ({
  request: (path: string, init?: RequestInit) => ask(`/api${path}`, init),
});
