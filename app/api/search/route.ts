import { NextResponse } from "next/server";
import { search } from "@/lib/catalogue";

/** Suggestions while one types: services first, then the rest. Public and the same for everybody. */
export async function GET(request: Request) {
  const text = (new URL(request.url).searchParams.get("q") ?? "").slice(0, 100);
  const { hits, how } = await search(text, {}, 8);
  const order = (group: string) => (group === "apply" ? 0 : group === "guide" ? 1 : 2);
  const suggestions = hits
    .toSorted((a, b) => order(a.group) - order(b.group))
    .map(({ id, group, title, summary, href }) => ({ id, group, title, detail: summary, href }));
  return NextResponse.json({ suggestions, how }, { headers: { "Cache-Control": "public, max-age=60" } });
}
