/** Tells the other tabs of this browser something, and hears what they tell; silent where the browser has no channels. */
export class TabChannel<Message> {
  readonly #name: string;
  #channel: BroadcastChannel | undefined;

  constructor(name: string) {
    this.#name = name;
  }

  /** Calls back with what another tab tells; returns how to stop. */
  listen(hear: (message: Message) => void): () => void {
    const channel = openChannel(this.#name);
    this.#channel = channel;
    channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
      hear(data);
    });
    return () => {
      channel?.close();
      if (this.#channel === channel) this.#channel = undefined;
    };
  }

  /** Tells the other tabs, once this one listens. */
  tell(message: Message): void {
    this.#channel?.postMessage(message);
  }
}

/** Where the site's storage is blocked, some browsers refuse its channels too. */
function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    return undefined;
  }
}
