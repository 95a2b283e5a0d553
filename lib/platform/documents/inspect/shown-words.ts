import { unpack } from "./pdf-text";

const MOST_STREAMS = 400;
const MOST_UNPACKED = 8 * 1024 * 1024;
const problems: readonly string[] = ["pdf-too-complex", "archive-bomb", "unreadable"];

type PdfStream = { object: string; body: string };

/** Streams that can be unpacked, by the number of their object; bounded in number and bytes. */
function streamsOf(file: Buffer, text: string): PdfStream[] {
  const found: PdfStream[] = [];
  let room = MOST_UNPACKED;
  const heads = /(?:^|[\r\n])(\d{1,9}) \d{1,5} obj\b((?:(?!endobj)[\s\S]){0,2000}?)\bstream\r?\n/g;
  for (let head = heads.exec(text); head && found.length < MOST_STREAMS && room > 0; head = heads.exec(text)) {
    const end = text.indexOf("endstream", heads.lastIndex);
    if (end < 0) break;
    const body = unpack(file.subarray(heads.lastIndex, end), head[2] ?? "", room);
    heads.lastIndex = end;
    if (problems.includes(body)) continue;
    room -= body.length;
    found.push({ object: head[1] ?? "", body });
  }
  return found;
}

const hexText = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** Code → text of one font, from its ToUnicode map (ISO 32000-1 §9.10.3). */
function charactersOf(map: string): Map<string, string> {
  const characters = new Map<string, string>();
  for (const part of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = "", text = ""] of (part[1] ?? "").matchAll(/<([0-9A-Fa-f]{4})>\s*<((?:[0-9A-Fa-f]{4})+)>/g))
      characters.set(code.toUpperCase(), hexText(text));
  return characters;
}

/** The fonts a page may name, each with its characters; undefined when one name means two fonts. */
function fontsOf(text: string, streams: readonly PdfStream[]): Map<string, Map<string, string>> | undefined {
  const fonts = new Map<string, { map: string; characters: Map<string, string> }>();
  const maps = new Map<string, string>();
  for (const [, font = "", map = ""] of text.matchAll(
    /(?:^|[\r\n])(\d{1,9}) \d{1,5} obj\b(?:(?!endobj)[\s\S]){0,1500}?\/ToUnicode\s+(\d{1,9}) \d/g,
  ))
    maps.set(font, map);
  for (const [, name = "", font = ""] of text.matchAll(/\/([\w+-]{1,60})\s+(\d{1,9}) \d{1,5} R/g)) {
    const map = maps.get(font);
    if (map === undefined) continue;
    const known = fonts.get(name);
    if (known && known.map !== map) return undefined;
    const body = streams.findLast(({ object }) => object === map)?.body;
    if (body !== undefined) fonts.set(name, { map, characters: charactersOf(body) });
  }
  return new Map(Array.from(fonts, ([name, { characters }]) => [name, characters]));
}

/**
 * The words that a PDF in the manner of this product shows, in the order in which they are written, without spaces;
 * null when it is written in another manner and cannot be read so. Bounded in streams and bytes. For looking at what a
 * changed document says, never for trusting it.
 */
export function shownWords(bytes: Uint8Array): string | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString("latin1");
  const streams = streamsOf(file, text);
  const fonts = fontsOf(text, streams);
  if (!fonts || fonts.size === 0) return null;
  let words = "";
  for (const { body } of streams) {
    if (!/\bBT\b/.test(body)) continue;
    let characters: Map<string, string> | undefined;
    for (const [, font, codes] of body.matchAll(/\/([\w+-]{1,60})\s+[\d.]+\s+Tf|<([0-9A-Fa-f]*)>\s*Tj/g)) {
      if (font !== undefined) characters = fonts.get(font);
      else for (const code of (codes ?? "").toUpperCase().match(/.{4}/g) ?? []) words += characters?.get(code) ?? "�";
    }
  }
  return words.replace(/\s/g, "") || null;
}
