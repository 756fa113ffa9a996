import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OfferedInvitation } from './queries/invitations.ts';

// Up to release 0.2.0 the command line left an invitation as a file in the data folder, named by the hash of its secret;
// links that were given then are taken up from there.

/** The invitation of a secret's hash, if one was left. */
export async function readInvitation(
  dataFolder: string,
  tokenHash: string,
): Promise<OfferedInvitation | undefined> {
  try {
    const text = await readFile(pathOf(dataFolder, tokenHash), 'utf8');
    return JSON.parse(text) as OfferedInvitation;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function pathOf(dataFolder: string, tokenHash: string): string {
  if (!/^[0-9a-f]{64}$/.test(tokenHash)) throw new Error('not the hash of a secret');
  return join(dataFolder, 'invitations', `${tokenHash}.json`);
}
