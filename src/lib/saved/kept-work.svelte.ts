import { slugify } from '#domain/clause/slug.ts';
import { DeviceWorks } from './device-works.svelte.ts';
import { deviceStorage } from './drafts.ts';
import { fileText, offerFile, parseFile } from './files.ts';
import { parseHash, type Access } from './link.ts';
import { OnlineCopy } from './online-copy.svelte.ts';
import { OpenWork, type Tool } from './open-work.svelte.ts';

/** What a work is kept with. */
export type Means = { storage: Storage | undefined; ask: typeof fetch };

/** The browser's own means; a page that is made before anybody reads it has no storage. */
const ownMeans = (): Means => ({
  storage: typeof window === 'undefined' ? undefined : deviceStorage(),
  ask: (...request) => fetch(...request),
});

/** What a page says of itself: its address, and when it changes, ends, or hears of others. */
type Page = EventTarget & { location: Pick<Location, 'hash'> };

/**
 * One work of a tool and where it is kept: on the device as it changes, online when its person saves it. Give
 * `document` to `bind:`; call `start()` when the page is mounted; show `KeepNotice` and `KeepWork`.
 */
export class KeptWork<Document extends object> extends OpenWork<Document> {
  readonly device: DeviceWorks<Document>;
  readonly online: OnlineCopy<Document>;

  constructor(tool: Tool<Document>, { storage, ask }: Means = ownMeans()) {
    super(tool);
    this.device = new DeviceWorks(this, storage);
    this.online = new OnlineCopy(this, this.device, ask);
  }

  /** Opens what the address links to, or else the last work of this device; returns how to stop. */
  start(page: Page = window): () => void {
    const keep = () => {
      this.device.keep();
    };
    this.device.check();
    const openAddress = () => void this.#openAddress(page.location.hash);
    const listeners: [string, (event: Event) => void][] = [
      ['hashchange', openAddress],
      ['online', () => void this.online.goOn()],
      ['pagehide', keep],
      [
        'storage',
        (event) => {
          this.device.follow((event as StorageEvent).key);
        },
      ],
    ];
    for (const [name, hear] of listeners) page.addEventListener(name, hear);
    const stopWatching = this.#keepChanges();
    openAddress();
    return () => {
      keep();
      stopWatching();
      for (const [name, hear] of listeners) page.removeEventListener(name, hear);
    };
  }

  /** Goes on with what is shown as a work of this device, without its copy online. */
  copy(): void {
    this.device.adopt(this.plain);
  }

  /** Hands out a document, this one or another version, as a file. */
  download(version: Document = this.document): void {
    const name = slugify(this.tool.titleOf(version)) || this.tool.tool;
    const text = fileText(version, this.tool, location.origin);
    offerFile(`${name}.json`, text, 'application/json');
  }

  /** Opens a file that `download` made, as a work of this device. */
  async openFile(file: File): Promise<void> {
    this.failure = undefined;
    try {
      const document = parseFile(await file.text(), this.tool, this.tool.schema);
      this.device.keep();
      this.device.adopt(document);
    } catch (error) {
      this.fail(error, 'open');
    }
  }

  #keepChanges(): () => void {
    return $effect.root(() => {
      $effect(() => {
        void JSON.stringify(this.document);
        if (this.isReady) this.device.keepSoon();
      });
    });
  }

  async #openAddress(hash: string): Promise<void> {
    this.failure = undefined;
    try {
      const access = parseHash(hash);
      if (access !== undefined) await this.#openLink(access);
      else if (!this.isReady) this.#openLast();
    } catch (error) {
      this.fail(error, 'open');
    } finally {
      this.isReady = true;
      this.device.list();
    }
  }

  #openLast(): void {
    const draft = this.device.findCurrent();
    if (draft === undefined) return;
    this.device.restore(draft);
    void this.online.goOn();
  }

  async #openLink(given: Access): Promise<void> {
    const draft = this.device.find(given.id);
    const access = { ...given, token: given.token ?? draft?.token };
    if (this.isReady) this.device.keep();
    try {
      const found = await this.online.find(access);
      const adding = found.adding ?? draft?.adding;
      if (draft?.isChanged !== true) {
        this.device.show(found.document, { access, receipt: found.receipt, adding });
      } else {
        this.device.restore({ ...draft, token: access.token, adding });
        if (found.receipt.version !== draft.receipt?.version) this.conflict = found;
      }
    } catch (error) {
      if (draft !== undefined) this.device.restore(draft);
      throw error;
    }
    this.device.keep();
  }
}
