import * as v from 'valibot';
import {
  Added,
  Additions,
  additionsPerPage,
  maxAdditionBytes,
  type NewAddition,
} from '#domain/tools/additions.ts';
import { openAddition, sealAddition, type Adding } from './addition-cipher.ts';
import { randomText } from './base64.ts';
import { request } from './items.ts';
import type { Access, AddLink } from './link.ts';
import { SavedError } from './problems.ts';

type Ask = typeof fetch;

/** What was added to an item; without content where it cannot be read. */
export type Opened = { id: string; content?: unknown };

/** Seals what is to be added: the same can be sent again when an answer was lost. Throws a SavedError. */
export async function seal(content: unknown, link: AddLink): Promise<NewAddition> {
  const id = randomText(16);
  const ciphertext = await sealAddition(content, link, id);
  if ((ciphertext.length * 3) / 4 > maxAdditionBytes) throw new SavedError('addTooLarge');
  return { id, ciphertext };
}

/** Adds to an item; throws a SavedError. */
export async function send(link: AddLink, addition: NewAddition, ask: Ask = fetch): Promise<void> {
  try {
    const asked = { body: addition, bearer: link.token, fetch: ask };
    await request(Added, `/saved/${link.id}/additions`, asked);
  } catch (error) {
    throw isProblem(error, 'readOnly') ? new SavedError('brokenLink') : error;
  }
}

/** Fetches and opens all that was added to an item, in the order it came; throws a SavedError. */
export async function list(access: Access, adding: Adding, ask: Ask = fetch): Promise<Opened[]> {
  const opened: Opened[] = [];
  for (let after: number | null = 0; after !== null;) {
    const path: string = `/saved/${access.id}/additions?after=${after}`;
    const page: Additions = await request(Additions, path, { bearer: access.token, fetch: ask });
    for (const addition of page.items) opened.push(await open(addition, adding, access.id));
    after = page.next;
  }
  return opened;
}

/** Deletes additions that were taken in; throws a SavedError. */
export async function remove(access: Access, ids: string[], ask: Ask = fetch): Promise<void> {
  for (let at = 0; at < ids.length; at += additionsPerPage) {
    const some = ids.slice(at, at + additionsPerPage).map((id) => `id=${id}`);
    await request(v.undefined(), `/saved/${access.id}/additions?${some.join('&')}`, {
      method: 'DELETE',
      bearer: access.token,
      fetch: ask,
    });
  }
}

async function open(addition: NewAddition, adding: Adding, itemId: string): Promise<Opened> {
  const { id } = addition;
  try {
    return { id, content: await openAddition(addition, adding, itemId) };
  } catch (error) {
    if (isProblem(error, 'changed')) return { id };
    throw error;
  }
}

const isProblem = (error: unknown, problem: SavedError['problem']) =>
  error instanceof SavedError && error.problem === problem;
