import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const types: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".jpg": "image/jpeg",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
/** Below this a packed file is hardly smaller. */
const worthPacking = 1_024;

type Asset = { file: string; immutable: boolean };
type Loaded = { plain: Buffer; type: string; etag: string; gzip?: Buffer; brotli?: Buffer };

/** Every file under a folder by its address. */
function filesUnder(folder: string, address: string, immutable: boolean): [string, Asset][] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const file = path.join(entry.parentPath, entry.name);
    const at = path.relative(folder, file).split(path.sep).map(encodeURIComponent).join("/");
    return [[`${address}/${at}`, { file, immutable }] satisfies [string, Asset]];
  });
}

/**
 * The files of the build and of `public/`, known by name since the start, read and packed at their first use and kept. The
 * build's have their content in their name and never change; the others are asked about again after an hour.
 */
export class Assets {
  readonly #files: ReadonlyMap<string, Asset>;
  readonly #loaded = new Map<string, Promise<Loaded>>();

  /** @param beside the `static` folder of the release before or after this one: whoever still has a page of it finds its files */
  constructor(dist: string, publicFolder: string, beside?: string) {
    this.#files = new Map([
      ...(beside ? filesUnder(beside, "/_next/static", true) : []),
      ...filesUnder(publicFolder, "", false),
      ...filesUnder(path.join(dist, "static"), "/_next/static", true),
    ]);
  }

  has(address: string): boolean {
    return this.#files.has(address);
  }

  /** Answers with the file at an address that `has` knows, in the smallest form the caller can read. */
  async send(request: IncomingMessage, response: ServerResponse, address: string): Promise<void> {
    const asset = this.#files.get(address);
    if (!asset) throw new Error(`no asset ${address}`);
    const loading = this.#loaded.get(address) ?? load(asset.file);
    this.#loaded.set(address, loading);
    const { plain, type, etag, gzip, brotli } = await loading.catch((error: unknown) => {
      this.#loaded.delete(address);
      throw error;
    });
    const reads = String(request.headers["accept-encoding"] ?? "");
    const [body, encoding] =
      brotli && /\bbr\b/.test(reads) ? [brotli, "br"] : gzip && /\bgzip\b/.test(reads) ? [gzip, "gzip"] : [plain, null];
    response.setHeader("content-type", type);
    response.setHeader("etag", etag);
    response.setHeader(
      "cache-control",
      asset.immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    );
    if (gzip) response.setHeader("vary", "accept-encoding");
    if (request.headers["if-none-match"]?.includes(etag)) {
      response.statusCode = 304;
      response.end();
      return;
    }
    if (encoding) response.setHeader("content-encoding", encoding);
    response.setHeader("content-length", body.length);
    response.end(request.method === "HEAD" ? undefined : body);
  }
}

async function load(file: string): Promise<Loaded> {
  const plain = await readFile(file);
  const type = types[path.extname(file)] ?? "application/octet-stream";
  const etag = `"${createHash("sha256").update(plain).digest("base64url").slice(0, 22)}"`;
  if (plain.length < worthPacking || !/^text|json|svg|wasm/.test(type)) return { plain, type, etag };
  const [zipped, brotli] = await Promise.all([
    promisify(gzip)(plain, { level: 9 }),
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  ]);
  return { plain, type, etag, gzip: zipped, brotli };
}
