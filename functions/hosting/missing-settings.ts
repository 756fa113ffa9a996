import type { IncomingMessage } from 'node:http';

type Settings = { HUB_ORIGIN?: string | undefined; HUB_PROXY?: string | undefined };

/** Names under which a hub is tried on the machine it runs on. */
const tried = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

/**
 * Tells, once each, which settings a hub lacks by what is asked of it: that it is behind a proxy and counts all senders as
 * one, and that it is reached by a name that its pages do not know.
 */
export function noticing(
  settings: Settings,
  tell: (sentence: string) => void,
): (request: Pick<IncomingMessage, 'headers'>) => void {
  const { HUB_ORIGIN: origin, HUB_PROXY: proxies } = settings;
  let lacksProxy = proxies === undefined;
  let lacksOrigin = origin === undefined;
  return ({ headers }) => {
    if (lacksProxy && headers['x-forwarded-for'] !== undefined) {
      lacksProxy = false;
      tell(
        'Requests come through a proxy, and HUB_PROXY is not set: all senders count as one, and each shares the limits of all. With one proxy before the hub: HUB_PROXY=1',
      );
    }
    const { host = '' } = headers;
    if (lacksOrigin && host !== '' && !tried.test(host)) {
      lacksOrigin = false;
      tell(
        'The hub is reached by another name than this machine’s own, and HUB_ORIGIN is not set: feeds, citations and passkeys name the wrong address. Set it, and publish: HUB_ORIGIN=https://<name>',
      );
    }
  };
}
