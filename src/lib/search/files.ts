/** The part of `fetch` that search uses. */
export type Fetch = (address: string) => Promise<Response>;

/** A file of the index did not come: no network and not kept, or a newer build took its place. */
export class SearchUnavailable extends Error {
  override name = 'SearchUnavailable';
}

/** The JSON at an address; throws SearchUnavailable. */
export async function fetchJson<Shape>(address: string, fetch: Fetch): Promise<Shape> {
  return (await (await fetchFile(address, fetch)).json()) as Shape;
}

async function fetchFile(address: string, fetch: Fetch): Promise<Response> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new SearchUnavailable(`${address} could not be reached`, { cause });
  });
  if (!response.ok) throw new SearchUnavailable(`${address}: ${response.status}`);
  return response;
}
