import { createHash, randomBytes } from "node:crypto";
import { addMinutes } from "@/lib/platform/clock";
import type { Tx } from "@/lib/platform/db";

/** Sessions end after half a day without use of the product, or at the latest after a day. */
const sessionMinutes = 12 * 60;

export const tokenHashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** Opens a session row. The token leaves once, as a cookie's content or a Bearer token; only its hash is kept. */
export async function openSession(
  tx: Tx,
  accountId: string,
  kind: "cookie" | "bearer",
  device: string,
): Promise<{ id: string; token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString("base64url");
  const expiresAt = addMinutes(tx.now, sessionMinutes);
  const row = await tx.db.session.create({
    data: {
      accountId,
      kind,
      device: device.slice(0, 200),
      tokenHash: tokenHashOf(token),
      createdAt: tx.now,
      lastSeenAt: tx.now,
      expiresAt,
    },
    select: { id: true },
  });
  return { id: row.id, token, expiresAt };
}
