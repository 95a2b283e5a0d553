/** Reads a number as people type it: １２８, 1,280.5, "128 ". undefined for anything else. */
export function readFigure(text: string): number | undefined {
  const plain = text.normalize("NFKC").replace(/[\s,，]/g, "");
  return /^-?(\d{1,15}(\.\d{0,10})?|\.\d{1,10})$/.test(plain) ? Number(plain) : undefined;
}
