"use client";
import { lazy, Suspense } from "react";
import { useMe } from "@/components/identity/use-me";

// Most who come to the front page are visitors: the list and its words about days travel to those who signed in.
const MyOpenCases = lazy(async () => ({ default: (await import("./my-open-cases")).MyOpenCases }));

/** The person's own open cases, under the search box: what waits for them first. Nothing for visitors. */
export function MyCasesStrip() {
  const me = useMe();
  if (!me?.signedIn) return null;
  return (
    <Suspense>
      <MyOpenCases name={me.name} />
    </Suspense>
  );
}
