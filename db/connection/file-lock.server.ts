import { createClient } from '@libsql/client';
import { isRefusedForNow } from './unavailable.ts';

/** Lets a lock go. */
export type Release = () => void;

/**
 * Takes the lock that is the file at `path`, which is made where it is missing; undefined while another program, or
 * another part of this one, has it. The system lets it go with the process that holds it, however that ends.
 */
export async function takeFileLock(path: string): Promise<Release | undefined> {
  const client = createClient({ url: `file:${path}`, timeout: 10 });
  try {
    const held = await client.transaction('write');
    return () => {
      held.close();
      client.close();
    };
  } catch (error) {
    client.close();
    if (isRefusedForNow(error)) return undefined;
    throw error;
  }
}
