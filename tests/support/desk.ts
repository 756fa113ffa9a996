import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as invitations from '#db/queries/invitations.ts';
import { SessionOptions } from '#domain/submission/session.ts';
import { newInvitation } from '#functions/people/invitation.ts';
import { softwarePasskey } from './passkey.ts';
import { sending, type TestApi } from './submissions.ts';

export const origin = 'https://hub.example';

export type Passkey = ReturnType<typeof softwarePasskey>;

export const newPasskey = () => softwarePasskey(origin);

/** The secret of an invitation's link. */
export const tokenOf = (link: string) => new URL(link).hash.replace('#invitation=', '');

/** The session that an answer began, as the next request shows it. */
export const cookieOf = (answer: Response) => ({
  Cookie: answer.headers.get('Set-Cookie')?.split(';')[0] ?? '',
});

/** Makes an invitation as the command line does, of a new person or of one who lost their passkeys; resolves to its link. */
export async function invite(
  db: Database,
  invited: Parameters<typeof newInvitation>[1],
  at = origin,
): Promise<string> {
  const { tokenHash, offered, link } = newInvitation(at, invited);
  await invitations.insert(db, tokenHash, offered);
  return link;
}

/** What a browser does at the moderators' desk, by requests to the API. */
export function deskOn({ request }: Pick<TestApi, 'request'>) {
  const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
    request(path, sending('POST', body, { Origin: origin, ...headers }));
  const optionsOf = async (body: object) =>
    v.parse(SessionOptions, await (await post('/session/options', body)).json());
  return {
    post,
    optionsOf,
    get: (path: string, headers: Record<string, string>) => request(path, { headers }),
    /** Takes an invitation up with a new passkey. */
    async join(passkey: Passkey, invitation: string) {
      const { options } = await optionsOf({ invitation });
      return post('/session/verify', { invitation, answer: passkey.create(options) });
    },
    async signIn(passkey: Passkey) {
      const { options } = await optionsOf({});
      return post('/session/verify', { answer: passkey.get(options) });
    },
    /** Adds a passkey to those of who is signed in. */
    async add(passkey: Passkey, headers: Record<string, string>) {
      const answer = await post('/session/passkeys/options', {}, headers);
      const { options } = v.parse(SessionOptions, await answer.json());
      return post('/session/passkeys', { answer: passkey.create(options) }, headers);
    },
  };
}
export type Desk = ReturnType<typeof deskOn>;
