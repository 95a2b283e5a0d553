import { NextResponse } from "next/server";
import { listFavourites } from "@/lib/catalogue";
import { currentActor } from "@/lib/identity/loaders";

/** Codes of the services the person keeps at hand; none for a visitor. */
export async function GET() {
  const actor = await currentActor();
  return NextResponse.json(
    { codes: actor ? await listFavourites(actor) : [] },
    { headers: { "Cache-Control": "private, no-store" } },
  );
}
