/** What a browser may show in place; everything else is saved. Content was judged at upload (no SVG, no HTML, no scripts). */
const shown = new Set(["application/pdf", "image/jpeg", "image/png", "image/webp"]);

/** Pictures may do nothing at all; the browser's own viewer of PDF does not start in a sandbox, so a PDF may load nothing. */
const policyFor = (mediaType: string) =>
  mediaType === "application/pdf"
    ? "default-src 'none'; object-src 'self'; frame-ancestors 'self'"
    : "sandbox; default-src 'none'; frame-ancestors 'self'";

/** A stored file as an answer: never sniffed, never run, never kept by a cache in between. */
export function fileAnswer(file: { bytes: Uint8Array; name: string; mediaType: string }): Response {
  const disposition = shown.has(file.mediaType) ? "inline" : "attachment";
  return new Response(new Uint8Array(file.bytes), {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.bytes.byteLength),
      "content-disposition": `${disposition}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": policyFor(file.mediaType),
      "cache-control": "private, no-store",
    },
  });
}
