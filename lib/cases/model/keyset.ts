import { Refusal } from "@/lib/platform/errors";

/** A place in a list: the sort value and the id of the last row seen. Opaque to callers. */
export type Cursor = { at: string; id: string };

export function writeCursor(cursor: Cursor): string {
  return Buffer.from(JSON.stringify([cursor.at, cursor.id])).toString("base64url");
}

/** Refuses a cursor this list did not write (`platform/bad-cursor`, 400). */
export function readCursor(text: string | undefined): Cursor | null {
  if (!text) return null;
  try {
    const [at, id] = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as [unknown, unknown];
    if (typeof at === "string" && typeof id === "string" && /^[0-9a-f-]{36}$/.test(id) && !Number.isNaN(Date.parse(at)))
      return { at, id };
  } catch {
    // told below, like every other wrong cursor
  }
  throw new Refusal("platform/bad-cursor", {}, { status: 400 });
}

export type Page<T> = { items: T[]; next: string | null };

/** Cuts the one row too many that tells whether there is a next page. */
export function pageOf<T>(rows: T[], size: number, cursorOf: (row: T) => Cursor): Page<T> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  return { items, next: rows.length > size && last ? writeCursor(cursorOf(last)) : null };
}
