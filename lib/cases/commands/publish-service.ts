import { type PackPlace, publishVersion } from "@/lib/catalogue";
import { formSchema } from "@/lib/forms/contract";
import type { Actor } from "@/lib/platform/auth";
import { Refusal } from "@/lib/platform/errors";
import { checkProcess, parseProcess } from "@/lib/workflow";

/** A pack as the designers export and import it; every shape is checked here, whoever brings it. */
export type ServicePack = { item: unknown; form: unknown; fees: unknown; papers: unknown; processXml: string };

/**
 * Publishes a service that cases can pin: form and process are read and checked by their rooms, then the catalogue
 * makes the next version. Refuses `catalogue/pack-wrong` with every place that is wrong.
 */
export async function publishService(
  actor: Actor,
  pack: ServicePack,
  place: PackPlace,
): Promise<{ code: string; version: number }> {
  const form = formSchema.parse(pack.form);
  const process = await parseProcess(pack.processXml);
  const problems = checkProcess(process).filter((problem) => problem.severity === "error");
  if (problems.length > 0)
    throw new Refusal("catalogue/pack-wrong", { code: form.key }, { status: 422, detail: { problems } });
  const { item, fees, papers, processXml } = pack;
  return publishVersion(actor, { item, fees, papers, form, process, processXml }, place);
}
