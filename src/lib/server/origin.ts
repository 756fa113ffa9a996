/** The hub's public address, without a slash at the end: `HUB_ORIGIN`, or else where the request came to. */
export const publicOrigin = (platform: App.Platform | undefined, url: URL): string =>
  (platform?.env ?? process.env).HUB_ORIGIN ?? url.origin;
