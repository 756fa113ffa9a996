import { join } from 'node:path';
import { bucketStore } from '#db/documents/bucket.ts';
import type { DocumentStore } from '#db/documents/store.ts';

/** Where documents are kept: the bucket `DOCUMENTS` on Workers, the folder `documents` of `HUB_DATA` on Node. */
export async function documentStore(platform: App.Platform | undefined): Promise<DocumentStore> {
  // On Node the platform holds the request and no environment.
  const env: App.Platform['env'] | undefined = platform?.env;
  if (env?.DOCUMENTS !== undefined) return bucketStore(env.DOCUMENTS);
  if (env !== undefined) throw new Error('the Worker has no bucket DOCUMENTS');
  // Only Node has a disk: a Worker never loads this.
  const { folderStore } = await import('#db/documents/folder.server.ts');
  return folderStore(join(process.env.HUB_DATA ?? '.data', 'documents'));
}
