import type { Context } from 'hono';
import type { Database } from '#db/client.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import type { OfferedInvitation } from '#db/queries/invitations.ts';
import type { SearchFiles } from '#lib/search/engine.ts';
import type { SignedInModerator } from '#db/queries/sessions.ts';

/** The files of the search that is published now; undefined while none is. */
export type PublishedSearch = () => Promise<SearchFiles | undefined>;

/** What every request is given: how to reach the database and the documents, and where the hub and the caller are. */
type Bindings = {
  database: () => Promise<Database>;
  /** The files of the search that is published, if one is. */
  search?: PublishedSearch;
  /** The public address the hub answers at. */
  origin: string;
  /** Where documents are kept; needed to send or show one. */
  documents?: () => Promise<DocumentStore>;
  /** The caller's network address. */
  address?: () => string;
  /** An invitation that a release up to 0.2.0 left as a file, by the hash of its secret. */
  findInvitation?: (tokenHash: string) => Promise<OfferedInvitation | undefined>;
  /** Called with the pattern of the address that answered, for the log. */
  tellRoute?: (route: string) => void;
  /** Bytes that documents and saved items of people who are no moderators may take together. */
  storageLimit?: number;
  /** How much more may be written than the routes allow (1), and how hard the proof of work is (1): for tests. */
  rateLimitFactor?: number;
  proofFactor?: number;
};

export type Env = {
  Bindings: Bindings;
  Variables: { requestId: string; moderator: SignedInModerator; openDatabase?: Database };
};
export type ApiContext = Context<Env>;

/** What is fixed when the API is made: the time of the build (ISO 8601) and the version of the code. */
export type BuildInfo = { builtAt: string; version: string };
