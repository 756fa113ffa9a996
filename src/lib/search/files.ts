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

/** The bytes at an address; throws SearchUnavailable. */
export async function fetchBytes(address: string, fetch: Fetch): Promise<ArrayBuffer> {
  return (await fetchFile(address, fetch)).arrayBuffer();
}

/** The content of a gzip file at an address; throws SearchUnavailable. */
export async function fetchPacked(address: string, fetch: Fetch): Promise<Uint8Array> {
  const packed = new Blob([await fetchBytes(address, fetch)]).stream();
  const content = packed.pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(content).arrayBuffer());
}

async function fetchFile(address: string, fetch: Fetch): Promise<Response> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new SearchUnavailable(`${address} could not be reached`, { cause });
  });
  if (!response.ok) throw new SearchUnavailable(`${address}: ${response.status}`);
  return response;
}
