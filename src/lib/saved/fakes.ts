import * as v from 'valibot';

/** A browser's storage, whose entries are properties as there; it can be full. */
export class FakeStorage implements Storage {
  [name: string]: unknown;

  constructor() {
    Object.defineProperty(this, 'isFull', { value: false, writable: true, enumerable: false });
  }

  declare isFull: boolean;

  get length(): number {
    return Object.keys(this).length;
  }

  key(index: number): string | null {
    return Object.keys(this)[index] ?? null;
  }

  getItem(name: string): string | null {
    const value = this[name];
    return typeof value === 'string' ? value : null;
  }

  setItem(name: string, value: string): void {
    if (this.isFull) throw new DOMException('there is no room', 'QuotaExceededError');
    this[name] = value;
  }

  removeItem(name: string): void {
    Reflect.deleteProperty(this, name);
  }

  clear(): void {
    for (const name of Object.keys(this)) this.removeItem(name);
  }
}

/** A page at an address, of which only the part after `#` counts. */
export class FakePage extends EventTarget {
  location: { hash: string };

  constructor(hash: string) {
    super();
    this.location = { hash };
  }

  /** Follows a link within the page. */
  open(hash: string): void {
    this.location.hash = hash;
    this.dispatchEvent(new Event('hashchange'));
  }
}

const Body = v.object({
  id: v.optional(v.string()),
  kind: v.optional(v.string()),
  version: v.optional(v.number(), 1),
  ciphertext: v.string(),
});
type Item = { id: string; kind: string; version: number; ciphertext: string | undefined };
const Addition = v.object({ id: v.string(), ciphertext: v.string() });
type Addition = v.InferOutput<typeof Addition>;

/** The API's saved items as a browser meets them, in memory; they can be out of reach. */
export class FakeHub {
  isDown = false;
  /** What happens just when something is asked and it is out of reach. */
  onRefusal = () => {};
  /** Takes no next version of an item. */
  refusesSaves = false;
  /** The bodies that were sent. */
  readonly sent: string[] = [];
  /** Loses the answer to what is added next, after it has arrived. */
  losesAnswer = false;
  readonly #items = new Map<string, Item>();
  readonly #added = new Map<string, Map<string, Addition>>();

  readonly ask: typeof fetch = (address, { method = 'GET', body } = {}) => {
    if (this.isDown) {
      this.onRefusal();
      return Promise.reject(new TypeError('no network'));
    }
    const [, , , id = '', rest] = v.parse(v.string(), address).split(/[/?]/);
    if (rest === 'additions') return this.#askAdditions(id, address as string, method, body);
    if (method === 'PUT' && this.refusesSaves) return Promise.resolve(problem(429, 'too-many'));
    if (method === 'GET') return Promise.resolve(this.#show(id));
    if (method === 'DELETE') return Promise.resolve(this.#delete(id));
    const text = v.parse(v.string(), body);
    this.sent.push(text);
    return Promise.resolve(this.#keep(id, v.parse(v.pipe(v.string(), v.parseJson(), Body), text)));
  };

  #askAdditions(id: string, address: string, method: string, body: unknown): Promise<Response> {
    const added = this.#added.get(id) ?? new Map<string, Addition>();
    this.#added.set(id, added);
    if (method === 'GET') {
      const items = [...added.values()].map((one) => ({ ...one, addedAt: times.savedAt }));
      return Promise.resolve(Response.json({ items, next: null }));
    }
    if (method === 'DELETE') {
      for (const one of new URLSearchParams(address.split('?')[1]).getAll('id')) added.delete(one);
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    const one = v.parse(v.pipe(v.string(), v.parseJson(), Addition), body);
    added.set(one.id, one);
    if (!this.losesAnswer) {
      return Promise.resolve(Response.json({ id: one.id, addedAt: times.savedAt }));
    }
    this.losesAnswer = false;
    return Promise.reject(new TypeError('the answer was lost'));
  }

  /** What was added to an item and not deleted. */
  addedTo(id: string): Addition[] {
    return [...(this.#added.get(id)?.values() ?? [])];
  }

  #show(id: string): Response {
    const item = this.#items.get(id);
    if (item === undefined) return problem(404, 'not-found');
    return item.ciphertext === undefined
      ? problem(410, 'deleted')
      : Response.json({ ...item, ...times });
  }

  #delete(id: string): Response {
    const item = this.#items.get(id);
    if (item === undefined) return problem(404, 'not-found');
    item.ciphertext = undefined;
    return new Response(null, { status: 204 });
  }

  #keep(address: string, { id = address, kind, version, ciphertext }: v.InferOutput<typeof Body>) {
    const before = this.#items.get(id);
    if (version !== (before?.version ?? 0) + 1) return problem(409, 'stale-version');
    this.#items.set(id, { id, kind: kind ?? before?.kind ?? '', version, ciphertext });
    return Response.json({ id, version, ...times });
  }
}

const times = { savedAt: '2026-01-01T00:00:00.000Z', expiresAt: '2027-01-01T00:00:00.000Z' };

const problem = (status: number, kind: string) =>
  Response.json({ type: `/en/developers/#problem-${kind}` }, { status });
