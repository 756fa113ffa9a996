/** Tells where to send a request instead, when it is for the static page of a clause that was withdrawn since the build. */
export type Redirection = (pathname: string) => Promise<string | undefined>;

const clausePage = /^\/(?:en|fr|es|pt)\/clauses\/([a-z0-9-]+)\/?$/;

/**
 * Static pages know nothing of withdrawals. This asks the hub's own API (`ask`, a path below its address) which
 * clauses went since the build, at most once in `milliseconds`, and sends readers of theirs to the page that answers
 * 410. While the API does not answer, what is known goes on to count.
 */
export function withdrawnPages(
  ask: (path: string) => Promise<Response>,
  milliseconds: number,
): Redirection {
  let known: Promise<Set<string>> = Promise.resolve(new Set<string>());
  let askedAt = -Infinity;
  return async (pathname) => {
    const slug = clausePage.exec(pathname)?.[1];
    if (slug === undefined) return undefined;
    if (performance.now() - askedAt > milliseconds) {
      askedAt = performance.now();
      const before = known;
      known = readSlugs(ask).catch(() => before);
    }
    const slugs = await known;
    return slugs.has(slug) ? `${pathname.replace(/\/$/, '')}/gone/` : undefined;
  };
}

async function readSlugs(ask: (path: string) => Promise<Response>): Promise<Set<string>> {
  const answer = await ask('/api/withdrawn');
  if (!answer.ok) throw new Error(`the list of withdrawn clauses answers ${answer.status}`);
  const { slugs } = (await answer.json()) as { slugs: string[] };
  return new Set(slugs);
}
