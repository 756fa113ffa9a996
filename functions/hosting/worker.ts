import { answerToMethod } from './methods.ts';
import { securityHeaders } from './security-headers.ts';
import { withdrawnPages } from './withdrawn-pages.ts';

type Worker = {
  fetch: (request: Request, env: unknown, context: unknown) => Promise<Response>;
};

const secondsBetweenQuestions = 10;

/** The Worker that SvelteKit makes, with withdrawn clauses gone from what was built before: 410 for their pages, and out of lists and dumps. What takes nothing refuses what is sent to it. */
export function withWithdrawals(hub: Worker): Worker {
  let redirect: ReturnType<typeof withdrawnPages> | undefined;
  return {
    async fetch(request, env, context) {
      const { origin, pathname } = new URL(request.url);
      const refusal = answerToMethod(request.method, pathname);
      if (refusal !== undefined)
        return new Response(null, {
          status: refusal.status,
          headers: { ...securityHeaders, ...refusal.headers },
        });
      redirect ??= withdrawnPages(
        (path) => hub.fetch(new Request(`${origin}${path}`), env, context),
        secondsBetweenQuestions * 1000,
      );
      const instead = await redirect(pathname);
      const asked = instead === undefined ? request : new Request(`${origin}${instead}`, request);
      return hub.fetch(asked, env, context);
    },
  };
}
