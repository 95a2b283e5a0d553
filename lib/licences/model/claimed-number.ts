/** The subject line of the PDFs this product writes: UTF-16 with a byte order mark, in hexadecimal digits. */
const subject = /\/Subject\s{0,9}<FEFF([0-9A-F]{4,400})>/i;

/** The number a file of ours says it has; undefined when it says none. Of a changed file this is only a claim. */
export function claimedNumber(bytes: Uint8Array): string | undefined {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  const hex = subject.exec(text)?.[1];
  if (!hex || hex.length % 4 !== 0) return undefined;
  return Buffer.from(hex, "hex").swap16().toString("utf16le");
}
