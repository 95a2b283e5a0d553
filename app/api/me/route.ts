import { NextResponse } from "next/server";
import { getAccount } from "@/lib/identity";
import { currentActor } from "@/lib/identity/loaders";

/** Who looks, for the heads of pages that are the same for everybody. A visitor is an answer, not an error. */
export async function GET() {
  const actor = await currentActor();
  const account = actor && (await getAccount(actor));
  return NextResponse.json(account ? { signedIn: true, ...account } : { signedIn: false }, {
    headers: { "Cache-Control": "private, no-store" },
  });
}
