import type { Actor } from "@/lib/platform/auth";
import { tellChange } from "@/lib/platform/changes";
import { canonicalJson, sm3 } from "@/lib/platform/crypto";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { appendToLedger } from "@/lib/platform/ledger";
import { emit } from "@/lib/platform/outbox";
import { feesSchema, itemSchema, papersSchema } from "../contract";
import { servicePublished } from "../events";
import { checkItem } from "../model/check-item";

/** A pack whose form and process have been read and checked by their own rooms (lib/forms, lib/workflow). */
export type CheckedPack = {
  item: unknown;
  fees: unknown;
  papers: unknown;
  form: object;
  process: object;
  processXml: string;
};

export type PackPlace = { departmentCode: string; areaCode: string; areaPath: string };

/**
 * Publishes the next version of a service, which new cases pin. Publishing the same content again changes nothing.
 * Throws ZodError when the item, the fees or the papers do not fit; refuses `catalogue/pack-wrong` with everything an
 * audit of service items would object to.
 */
export async function publishVersion(
  actor: Actor,
  pack: CheckedPack,
  place: PackPlace,
): Promise<{ code: string; version: number }> {
  const item = itemSchema.parse(pack.item);
  const fees = feesSchema.parse(pack.fees);
  const papers = papersSchema.parse(pack.papers);
  const { form, process, processXml } = pack;
  const violations = checkItem({ item, fees, papers });
  if (violations.length > 0)
    throw new Refusal("catalogue/pack-wrong", { code: item.slug }, { status: 422, detail: { violations } });
  const digest = sm3(canonicalJson(JSON.parse(JSON.stringify({ item, form, fees, papers, processXml }))));
  return inTransaction("catalogue/publish-version", async (tx) => {
    const known = await tx.db.serviceItem.findUnique({ where: { code: item.slug } });
    const current = known
      ? await tx.db.serviceVersion.findUnique({
          where: { code_version: { code: item.slug, version: known.currentVersion } },
        })
      : null;
    if (current?.digest === digest) return { code: item.slug, version: current.version };
    const version = (known?.currentVersion ?? 0) + 1;
    const row = {
      taskCode: item.taskCode,
      ...place,
      currentVersion: version,
      state: item.state,
      nameZh: item.name.zh,
      nameEn: item.name.en,
      itemType: item.itemType,
      audiences: audiencesOf(item.objects),
      themes: [...item.themes.personal, ...item.themes.firm],
      lifeEvents: item.lifeEvents,
      lists: item.lists,
      terminals: item.terminals,
    };
    await tx.db.serviceItem.upsert({ where: { code: item.slug }, create: { code: item.slug, ...row }, update: row });
    await tx.db.serviceVersion.create({
      data: {
        code: item.slug,
        version,
        item,
        form,
        fees,
        papers,
        process,
        processXml,
        digest,
        publishedAt: tx.now,
      },
    });
    await appendToLedger(tx, {
      actor,
      subject: { type: "service", id: item.slug },
      event: "service.published",
      facts: { version, digest },
    });
    emit(tx, servicePublished, { code: item.slug, version });
    await tellChange(tx, ["catalogue", `service:${item.slug}`]);
    return { code: item.slug, version };
  });
}

/** 服务对象 codes as the portal's two audiences (GB/T 39046-2020 annex A: 1 is a natural person). */
function audiencesOf(objects: readonly string[]): string[] {
  return [...(objects.includes("1") ? ["person"] : []), ...(objects.some((object) => object !== "1") ? ["firm"] : [])];
}
