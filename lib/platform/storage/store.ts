/** Where the bytes of files live, by the SM3 of their content. Writing the same content twice is one file. */
export type Store = {
  has(digest: string): Promise<boolean>;
  put(digest: string, bytes: Uint8Array): Promise<void>;
  get(digest: string): Promise<Uint8Array | null>;
  /** Tries whether something can be kept now; throws when not. Answers how full it is in percent, where that can be known. */
  probe(): Promise<number | null>;
};
