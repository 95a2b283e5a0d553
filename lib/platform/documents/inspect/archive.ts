import { inflateRawSync } from "node:zlib";

export type Archive = { names: string[] };
export type ArchiveProblem = "unreadable" | "archive-bomb" | "encrypted";

const MOST_ENTRIES = 5_000;
const MOST_UNPACKED = 120 * 1024 * 1024;
/** No text compresses better than this; a bomb does a thousand times and more. */
const MOST_RATIO = 250;
const SMALL = 1024 * 1024;

type Entry = { name: string; method: number; packed: number; unpacked: number; at: number; locked: boolean };

/** The central directory (APPNOTE 4.3.12), or nothing when the bytes contradict themselves. */
function directoryOf(file: Buffer): Entry[] | undefined {
  const end = file.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  if (end < 0 || end + 22 > file.length) return undefined;
  const count = file.readUInt16LE(end + 10);
  let at = file.readUInt32LE(end + 16);
  const entries: Entry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameLength = file.readUInt16LE(at + 28);
    entries.push({
      name: file.toString("utf8", at + 46, at + 46 + nameLength),
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      unpacked: file.readUInt32LE(at + 24),
      at: file.readUInt32LE(at + 42),
      locked: (file.readUInt16LE(at + 8) & 1) === 1,
    });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** Bytes an entry really unpacks to; it may claim less than it holds. */
function unpackedSize(file: Buffer, entry: Entry, room: number): number | ArchiveProblem {
  if (entry.at + 30 > file.length) return "unreadable";
  const from = entry.at + 30 + file.readUInt16LE(entry.at + 26) + file.readUInt16LE(entry.at + 28);
  if (from + entry.packed > file.length) return "unreadable";
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) return "unreadable";
  const most = Math.min(room, Math.max(SMALL, entry.packed * MOST_RATIO));
  try {
    return inflateRawSync(file.subarray(from, from + entry.packed), { maxOutputLength: Math.max(most, 1) }).length;
  } catch (error) {
    return error instanceof RangeError ? "archive-bomb" : "unreadable";
  }
}

/** The names in a zip whose entries all unpack, within bounds of number, size and ratio. */
export function readArchive(bytes: Uint8Array): Archive | ArchiveProblem {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directoryOf(file);
  if (!entries || entries.length === 0) return "unreadable";
  if (entries.length > MOST_ENTRIES) return "archive-bomb";
  if (entries.some((entry) => entry.locked)) return "encrypted";
  let room = MOST_UNPACKED;
  for (const entry of entries) {
    const size = unpackedSize(file, entry, room);
    if (typeof size === "string") return size;
    room -= size;
    if (room <= 0) return "archive-bomb";
  }
  return { names: entries.map((entry) => entry.name) };
}
