import { db } from "@/lib/platform/db";

export const dynamic = "force-dynamic";

/** For load balancers and people: whether this process can do its work. 503 when the database does not answer. */
export async function GET(): Promise<Response> {
  const database = await db().$queryRaw`select 1`.then(() => "ok").catch(() => "down");
  const status = database === "ok" ? "ok" : "down";
  return Response.json(
    { status, role: "web", database },
    { status: status === "ok" ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
