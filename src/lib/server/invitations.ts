import type { OfferedInvitation } from '#db/queries/invitations.ts';

/** An invitation that `hub invite` of a release up to 0.2.0 left as a file; on Workers there are none. */
export async function findInvitation(
  platform: App.Platform | undefined,
  tokenHash: string,
): Promise<OfferedInvitation | undefined> {
  // On Node the platform holds the request and no environment.
  const env: App.Platform['env'] | undefined = platform?.env;
  if (env !== undefined) return undefined;
  const { readInvitation } = await import('#db/invitation-files.server.ts');
  return readInvitation(process.env.HUB_DATA ?? '.data', tokenHash);
}
