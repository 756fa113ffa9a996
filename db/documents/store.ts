/** Where the files of submissions are kept, under names the hub gives them. */
export type DocumentStore = {
  /** Keeps a file; it is there whole, even after a power cut, once this resolves. */
  put: (key: string, content: Uint8Array<ArrayBuffer>) => Promise<void>;
  /** The content of a file; undefined when there is none of this name. */
  get: (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** Removes a file; does nothing when it is gone. */
  remove: (key: string) => Promise<void>;
};
