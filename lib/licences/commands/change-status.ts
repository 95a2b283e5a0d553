import { z } from "zod";
import type { Actor } from "@/lib/platform/auth";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { changeStatusInput, type LicenceStatus } from "../contract";
import { canChangeStatus } from "../policy";
import { getIssuer } from "../queries/issuer";
import { lockLicence, setStatus } from "../store/set-status";

/**
 * Suspend (暂扣), restore, cancel (注销, 行政许可法 70) or revoke (撤销, 吊销, art. 69) a licence, by the head of the body
 * that issued it, with a reason. From that moment every verification says so; the holder is told.
 * Refuses: licence/not-found (also to those who are not of the body), licence/not-allowed, licence/wrong-status.
 */
export async function changeLicenceStatus(
  actor: Actor,
  licenceId: string,
  input: z.input<typeof changeStatusInput>,
): Promise<{ licenceId: string; status: LicenceStatus }> {
  const change = changeStatusInput.parse(input);
  if (!z.uuid().safeParse(licenceId).success) throw new Refusal("licence/not-found", {}, { status: 404 });
  return inTransaction("licences/change-status", async (tx) => {
    const licence = await lockLicence(tx, { id: licenceId });
    const issuer = licence && (await getIssuer(licence.departmentCode));
    const seen = issuer && actor.posts.some((post) => issuer.path.startsWith(post.departmentPath));
    if (!licence?.signedAt || !seen) throw new Refusal("licence/not-found", {}, { status: 404 });
    if (!canChangeStatus(actor, issuer)) throw new Refusal("licence/not-allowed", { act: change.act }, { status: 403 });
    return { licenceId, status: await setStatus(tx, actor, licence, change) };
  });
}
