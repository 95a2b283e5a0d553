import { z } from "zod";
import { Refusal } from "@/lib/platform/errors";

/** Where a page ended: the row's instant (null for rows without one) and its id. */
export type TaskCursor = { at: string | null; id: string };

const shape = z.tuple([z.iso.datetime().nullable(), z.uuid()]);

export const writeCursor = ({ at, id }: TaskCursor): string =>
  Buffer.from(JSON.stringify([at, id])).toString("base64url");

/** Refuses `workflow/cursor` (400) for a text that no page handed out. */
export function readCursor(text: string | undefined): TaskCursor | undefined {
  if (text === undefined) return undefined;
  try {
    const [at, id] = shape.parse(JSON.parse(Buffer.from(text, "base64url").toString("utf8")));
    return { at, id };
  } catch {
    throw new Refusal("workflow/cursor", {}, { status: 400 });
  }
}
