import { NextResponse } from "next/server";
import { listMyCases } from "@/lib/cases";
import { currentActor } from "@/lib/identity/loaders";

/** The newest open cases of the person, for the strip on the front page: two at most, and whether there are more. */
export async function GET() {
  const actor = await currentActor();
  const page = actor ? await listMyCases(actor, { size: 20 }) : { items: [] };
  const open = page.items.filter(({ state }) => state !== "closed" && state !== "delivered");
  return NextResponse.json(
    {
      open: open.length,
      cases: open.slice(0, 2).map(({ caseNo, draftNo, state, light, dueAt, serviceName, serviceCode }) => ({
        number: caseNo ?? draftNo,
        state,
        light,
        dueAt,
        name: serviceName,
        service: serviceCode,
      })),
    },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
