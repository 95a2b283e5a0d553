import { Refusal } from "../errors";

/**
 * Reads a page of a list; a place that the list never handed out starts it from the beginning. `given`: as it stands in the
 * address, where it may stand twice.
 */
export async function firstOnBadCursor<T>(
  given: string | readonly string[] | undefined,
  read: (cursor: string | undefined) => Promise<T>,
): Promise<T> {
  const cursor = typeof given === "string" && given !== "" ? given : undefined;
  try {
    return await read(cursor);
  } catch (error) {
    if (error instanceof Refusal && error.code === "platform/bad-cursor") return read(undefined);
    throw error;
  }
}
