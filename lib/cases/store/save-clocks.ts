import { Prisma, type Tx } from "@/lib/platform/db";

/** What a clock may become; the rest of it never changes. */
export type ClockChange = {
  id: string;
  state: string;
  extension: number;
  warnAt: Date | null;
  dueAt: Date | null;
  nextFlipAt: Date | null;
  light: string;
  endedAt: Date | null;
};

/** Saves the clocks that changed, in one statement whatever their number; the others are not written. */
export async function saveClocks(tx: Tx, changes: readonly ClockChange[]): Promise<void> {
  if (changes.length === 0) return;
  await tx.bare.rows(Prisma.sql`
    update clock set state = n.state, extension = n.extension, warn_at = n."warnAt", due_at = n."dueAt",
      next_flip_at = n."nextFlipAt", light = n.light, ended_at = n."endedAt"
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as n(id uuid, state text, extension int,
      "warnAt" timestamptz, "dueAt" timestamptz, "nextFlipAt" timestamptz, light text, "endedAt" timestamptz)
    where clock.id = n.id`);
}
