import { NextResponse } from "next/server";
import { listMyCases } from "@/lib/cases";
import { currentActor } from "@/lib/identity/loaders";

/** What waits for the person comes first, then what the city has, then what nobody has yet. */
const rank = (state: string): number =>
  state === "correcting" || state === "pre-accepted" ? 0 : state === "draft" ? 2 : 1;

/** The open cases of the person, for the strip on the front page: the two that matter most, and whether there are more. */
export async function GET() {
  const actor = await currentActor();
  const page = actor ? await listMyCases(actor, { size: 20 }) : { items: [] };
  const open = page.items.filter(({ state }) => state !== "closed" && state !== "delivered");
  const first = open.toSorted((a, b) => rank(a.state) - rank(b.state));
  return NextResponse.json(
    {
      open: open.length,
      cases: first.slice(0, 2).map(({ caseNo, draftNo, state, light, dueAt, serviceName, serviceCode }) => ({
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
