import { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { correctionRoutes } from './corrections/router.ts';
import { agreementRoutes } from './clauses/agreements.ts';
import { clauseRoutes, withdrawnRoutes } from './clauses/router.ts';
import type { BuildInfo, Env } from './http/context.ts';
import { feedRoutes, type FeedWords } from './clauses/feeds.ts';
import { healthRoutes } from './http/health.ts';
import { logRoutes } from './moderation/log.ts';
import { answerError, answerNotFound } from './middleware/errors.ts';
import { limitOtherBodies } from './http/body.ts';
import { refuseUnknownParameters } from './http/query.ts';
import { setHeaders } from './middleware/headers.ts';
import { moderationRoutes } from './moderation/router.ts';
import { peopleRoutes } from './people/router.ts';
import { challengeRoutes } from './submissions/proof-of-work.ts';
import { reportRoutes } from './reports/router.ts';
import { savedRoutes } from './saved/router.ts';
import { sessionRoutes } from './session/router.ts';
import { sessionCookie } from './session/session-cookie.ts';
import { submissionRoutes } from './submissions/router.ts';
import { unpublishRoutes } from './moderation/unpublish.ts';

/** The whole API below `/api`; each request is given `Bindings`. */
export function createApi(options: BuildInfo & { words: FeedWords; vocabularies: Vocabularies }) {
  const api = new Hono<Env>().basePath('/api');
  api.use(setHeaders);
  api.use(limitOtherBodies);
  api.use(refuseUnknownParameters);
  api.onError(answerError);
  api.notFound(answerNotFound);
  api.route('/', healthRoutes(options));
  api.route('/', clauseRoutes);
  api.route('/', withdrawnRoutes(options));
  api.route('/', agreementRoutes);
  api.route('/', feedRoutes(options.words));
  api.route('/', savedRoutes);
  api.route('/', challengeRoutes);
  api.route('/', submissionRoutes(options.vocabularies));
  api.route('/', reportRoutes);
  api.route('/', sessionRoutes);
  api.route('/', peopleRoutes);
  api.route('/', moderationRoutes(options.vocabularies));
  api.route('/', unpublishRoutes);
  api.route('/', correctionRoutes(options.vocabularies));
  api.route('/', logRoutes);
  api.get('/openapi.json', async (c) => {
    return c.json(
      // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- Hono's basePath() returns a Hono
      await generateSpecs(api, {
        documentation: {
          openapi: '3.1.0',
          info: {
            title: 'Clause Hub',
            version: options.version,
            description:
              'Collective-bargaining clauses on digitalisation: search, records, dumps and feeds. Every error is one body, application/problem+json.',
            license: {
              name: 'CC BY 4.0 for the hub’s own texts; each clause names its own',
              identifier: 'CC-BY-4.0',
            },
          },
          // What needs a secret or a sign-in says so itself.
          security: [],
          servers: [{ url: c.env.origin }],
          components: {
            securitySchemes: {
              secret: { type: 'http', scheme: 'bearer' },
              session: { type: 'apiKey', in: 'cookie', name: sessionCookie },
            },
          },
        },
        excludeStaticFile: false,
      }),
    );
  });
  return api;
}
