import type { Actor, ActorPost } from "@/lib/platform/auth";
import { Prisma, type Tx } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";

/** The window post of a clerk, or the refusal for everybody else (403 `case/not-allowed`). */
export function requireWindow(actor: Actor): ActorPost & { accountId: string } {
  const [post] = actor.postsOf("clerk");
  if (!post || !actor.accountId) throw new Refusal("case/not-allowed", { action: "receive" }, { status: 403 });
  return { ...post, accountId: actor.accountId };
}

/** Walk-in receipts of the clerk's own body and area; everything else is not found. */
export function walkInWhere(actor: Actor): Prisma.WalkInWhereInput {
  const posts = actor.postsOf("clerk");
  if (posts.length === 0) return { id: { in: [] } };
  return { OR: posts.map(({ departmentCode, areaPath }) => ({ departmentCode, areaPath })) };
}

/** Finds a receipt in scope and locks its row. Refuses 404 `case/not-found`. */
export async function walkInForUpdate(tx: Tx, actor: Actor, number: string) {
  const found = await tx.db.walkIn.findFirst({ where: { AND: [{ number }, walkInWhere(actor)] } });
  if (!found) throw new Refusal("case/not-found", {}, { status: 404 });
  await tx.db.$queryRaw(Prisma.sql`select 1 from walk_in where id = ${found.id}::uuid for update`);
  return tx.db.walkIn.findUniqueOrThrow({ where: { id: found.id } });
}

/** The code of a body papers can go to. Refuses 422 `case/nothing-asked` for one that is not there. */
export async function requireBody(tx: Tx, code: string): Promise<string> {
  const body = await tx.db.department.findUnique({ where: { code }, select: { code: true } });
  if (!body) throw new Refusal("case/nothing-asked", {}, { status: 422 });
  return body.code;
}
