import { NextResponse } from "next/server";
import { getAccount } from "@/lib/identity";
import { currentActor } from "@/lib/identity/loaders";
import { unreadCount } from "@/lib/notify";

/** Who looks, for the heads of pages that are the same for everybody. A visitor is an answer, not an error. */
export async function GET() {
  const actor = await currentActor();
  const [account, unread] = actor ? await Promise.all([getAccount(actor), unreadCount(actor)]) : [null, 0];
  return NextResponse.json(account ? { signedIn: true, unread, ...account } : { signedIn: false }, {
    headers: { "Cache-Control": "private, no-store" },
  });
}
