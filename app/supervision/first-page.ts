import { Refusal } from "@/lib/platform/errors";

/** Reads a page of a list; a place that the list never handed out starts it from the beginning. */
export async function firstOnBadCursor<T>(
  cursor: string | undefined,
  read: (cursor: string | undefined) => Promise<T>,
): Promise<T> {
  try {
    return await read(cursor);
  } catch (error) {
    if (error instanceof Refusal && error.code === "platform/bad-cursor") return read(undefined);
    throw error;
  }
}
