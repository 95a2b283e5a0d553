import { registerWalkIn } from "@/lib/cases";
import { setFavourite } from "@/lib/catalogue";
import { evaluate } from "@/lib/evaluation";
import { openSitting, saveFilter } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { addMinutes, now, today } from "@/lib/platform/clock";
import { db } from "@/lib/platform/db";
import type { Asked, AskedCases } from "./asked";

type Who = { citizen: Actor; clerk: Actor; approver: Actor };

/** What a counter leaves behind: a person who sat there, papers that are in no catalogue, a paper that waits to be made. */
export async function ofTheCounter({ clerk, citizen }: Who, idNo: string): Promise<Pick<Asked, "walkIn">> {
  const subjectId = citizen.subjectId ?? "";
  await openSitting(clerk, { subjectId, idNo });
  const materials = [{ name: "旧证明", form: "original" as const, count: 1 }];
  const taken = { subjectId, materials, handTo: "market" };
  await registerWalkIn(clerk, { ...taken, matter: "补开旧证明" });
  const { number } = await registerWalkIn(clerk, { ...taken, matter: "咨询补贴" });
  return { walkIn: number };
}

/** What a person keeps, and has said. */
export async function ofThePerson(
  { citizen, approver }: Who,
  { granted }: AskedCases,
): Promise<Pick<Asked, "libraryItem">> {
  await setFavourite(citizen, { code: "food-business", on: true });
  await saveFilter(approver, { list: "approval-mine", name: "急", query: "light=red" });
  await evaluate(citizen, granted.id, { node: "result", grade: 5, tags: [] });
  const { id: libraryItem } = await db().libraryMaterial.findFirstOrThrow({
    where: { subjectId: citizen.subjectId ?? "" },
  });
  return { libraryItem };
}

/** Work behind the cases: papers ordered and not made, alerts, calls to outside systems, what failed, what is counted. */
export async function aroundTheCases(
  { clerk }: Who,
  { submitted, accepted, granted }: AskedCases,
): Promise<Pick<Asked, "ordered">> {
  const at = now();
  const earlier = addMinutes(at, -10);
  const { departmentCode, departmentPath, areaPath } = await db().case.findUniqueOrThrow({
    where: { id: accepted.id },
  });
  const alert = { departmentCode, departmentPath, areaPath, at, day: today(), facts: {} };
  await db().alert.createMany({
    data: [
      { ...alert, kind: "light", level: "yellow", caseId: accepted.id, cause: "asked:yellow" },
      { ...alert, kind: "bad-rating", level: "yellow", caseId: granted.id, cause: "asked:rating" },
    ],
  });
  const call = { system: "population", caseId: submitted.id, ms: 90, at };
  await db().exchangeCall.createMany({
    data: [
      { ...call, callNo: "asked-1", target: "population.person", ok: true },
      { ...call, callNo: "asked-2", target: "population.person", ok: false, reason: "timeout" },
    ],
  });
  const message = { subjectId: clerk.subjectId ?? "", caseId: accepted.id, template: "accepted", params: {} };
  await db().message.create({
    data: {
      ...message,
      channel: "sms",
      state: "failed",
      failure: "unreachable",
      cause: "asked",
      createdAt: earlier,
      settledAt: at,
    },
  });
  await db().delivery.create({
    data: { caseId: granted.id, way: "courier", state: "failed", failure: "lost", createdAt: earlier },
  });
  await db().idempotencyKey.create({
    data: { actor: "asked", key: "asked", digest: "asked", status: 200, answer: {}, createdAt: at },
  });
  await db().smsCode.create({
    data: { purpose: "register", phoneHash: "asked", codeHash: "asked", createdAt: earlier, expiresAt: at },
  });
  await db().rateWindow.create({ data: { bucket: "asked", hits: 1, startedAt: at } });
  const [ofCase, ofWalkIn] = await Promise.all([
    db().paper.findFirstOrThrow({ where: { caseId: submitted.id } }),
    db().paper.findFirstOrThrow({ where: { caseId: null } }),
  ]);
  await db().paper.updateMany({
    where: { id: { in: [ofCase.id, ofWalkIn.id] } },
    data: { madeAt: null, ordered: earlier },
  });
  return { ordered: { ofCase: ofCase.id, ofWalkIn: ofWalkIn.id } };
}
