import { readFileSync } from "node:fs";
import path from "node:path";
import { gunzipSync } from "node:zlib";
import * as fontkit from "fontkit";
import type { Font } from "./font";

const files = {
  head: "FandolSong-Bold.otf.gz",
  body: "FandolFang-Regular.otf.gz",
  label: "FandolKai-Regular.otf.gz",
  plain: "FandolHei-Regular.otf.gz",
  rare: "LXGWWenKai-Light.ttf.gz",
} as const;

/** head 宋黑, body 仿宋, label 楷, plain 黑, rare: the fallback for characters the others lack. */
export type FaceName = keyof typeof files;
export type Face = { bytes: Uint8Array; font: Font };

// Not import.meta: the web process is bundled, the repository root is the working directory of every process.
const folder = path.join(process.cwd(), "lib/platform/documents/fonts");
const read = new Map<FaceName, Face>();
const parsed = new WeakMap<Uint8Array, Font>();

/** A face, unpacked and parsed once per process (about 60 ms) and kept. */
export function face(name: FaceName): Face {
  const known = read.get(name);
  if (known) return known;
  const bytes = new Uint8Array(gunzipSync(readFileSync(path.join(folder, files[name]))));
  const made = { bytes, font: fontkit.create(bytes) };
  parsed.set(bytes, made.font);
  read.set(name, made);
  return made;
}

/** The fontkit that pdf-lib is given: answers with the font already parsed instead of parsing it for each paper. */
export const parsedFontkit = { create: (bytes: Uint8Array) => parsed.get(bytes) ?? fontkit.create(bytes) };
