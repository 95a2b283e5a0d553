import { Prisma, type Tx } from "../db";

/** The channel of PostgreSQL on which every web process hears of changes. */
export const channel = "tongban_changes";

/**
 * Says in the command's transaction that something many people are shown has changed (`catalogue`, `service:<code>`,
 * `articles`, `calendar`). When it commits, every web process drops the pages and copies made of it; nothing is said when
 * it rolls back.
 */
export async function tellChange(tx: Tx, tags: readonly string[]): Promise<void> {
  await tx.db.$executeRaw(Prisma.sql`select pg_notify(${channel}, ${JSON.stringify(tags)})`);
}
