/** The browser's storage for a work that is kept only when its person asks: until then it is read and takes nothing. */
export class AskedStorage implements Storage {
  [name: string]: unknown;
  /** Whether what is written is kept. */
  isAsked = false;
  readonly #storage: Storage | undefined;
  readonly #prefix: string;

  /** `prefix` begins the names of all entries of the work. */
  constructor(storage: Storage | undefined, prefix: string) {
    this.#storage = storage;
    this.#prefix = prefix;
    this.isAsked = this.#own().length > 0;
  }

  get length(): number {
    return this.#storage?.length ?? 0;
  }

  key(index: number): string | null {
    return this.#storage?.key(index) ?? null;
  }

  getItem(name: string): string | null {
    return this.#storage?.getItem(name) ?? null;
  }

  setItem(name: string, value: string): void {
    if (!this.isAsked || this.#storage === undefined) throw new Error('nobody asked to keep this');
    this.#storage.setItem(name, value);
  }

  removeItem(name: string): void {
    this.#storage?.removeItem(name);
  }

  /** Takes everything of the work off the device; from then on nothing is kept until somebody asks again. */
  clear(): void {
    this.isAsked = false;
    for (const name of this.#own()) this.removeItem(name);
  }

  #own(): string[] {
    try {
      return Object.keys(this.#storage ?? {}).filter((name) => name.startsWith(this.#prefix));
    } catch {
      return [];
    }
  }
}
