import { now } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";

/** `n` more documents in somebody's library; answers the id of the last. */
export async function inLibrary(subjectId: string | null, n: number): Promise<string> {
  const made = await db().libraryMaterial.createManyAndReturn({
    data: Array.from({ length: n }, () => ({
      subjectId: subjectId ?? "",
      kind: "layout",
      name: "平面图.png",
      digest: crypto.randomUUID(),
      mediaType: "image/png",
      size: 1,
      source: {},
      addedAt: now(),
    })),
    select: { id: true },
  });
  return made.at(-1)?.id ?? "";
}
