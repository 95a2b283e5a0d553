import {
  acceptCase,
  attachMaterial,
  completeTask,
  createCase,
  decideCase,
  findLiveService,
  listMaterials,
  type PinnedService,
  preReviewCase,
  promiseMaterial,
  receiveCase,
  resubmitCase,
  submitCase,
} from "@/lib/cases";
import { getActorByLogin } from "@/lib/identity";
import type { Actor } from "@/lib/platform/auth";
import { withClock } from "@/lib/platform/clock/with-clock";
import { db } from "@/lib/platform/db";
import { claimTask } from "@/lib/workflow";
import { aPicture } from "./a-picture";
import { completeValues } from "./complete-values";

/** Pictures are the same for the same requirement: the store keeps one file, and a seed of many cases stays quick. */
const pictures = new Map<string, Promise<Uint8Array>>();
function pictureOf(requirement: string): Promise<Uint8Array> {
  const known = pictures.get(requirement) ?? aPicture(requirement);
  pictures.set(requirement, known);
  return known;
}

/** The first option of every question of the scenario. */
export function firstAnswers(service: PinnedService): Record<string, string> {
  return Object.fromEntries(
    service.item.scenario.questions.map((question) => [question.key, question.options[0]?.value ?? ""]),
  );
}

/**
 * A case brought on by commands under a set clock, so that its ledger tells its story. Instants are local
 * ("2026-11-02T09:00"). Refuses nonsense because the commands do.
 */
export class CaseStory {
  caseId = "";
  /** Draft number first, case number once submitted. */
  ref = "";

  private constructor(
    readonly service: PinnedService,
    readonly applicant: Actor,
    readonly clerk: Actor,
    readonly scenario: Record<string, string>,
    /** Requirements that nobody brings in this story. */
    private readonly leaves: readonly string[],
  ) {}

  static async begin(
    code: string,
    options: { applicant?: string; clerk?: string; scenario?: Record<string, string>; leaves?: readonly string[] } = {},
  ): Promise<CaseStory> {
    const service = await findLiveService(code);
    if (!service) throw new Error(`no service ${code}`);
    const [applicant, clerk] = await Promise.all([
      getActorByLogin(options.applicant ?? "citizen"),
      getActorByLogin(options.clerk ?? "clerk"),
    ]);
    return new CaseStory(
      service,
      applicant,
      clerk,
      { ...firstAnswers(service), ...options.scenario },
      options.leaves ?? [],
    );
  }

  at<T>(instant: string, work: () => Promise<T>): Promise<T> {
    return withClock(`${instant}:00+08:00`, work);
  }

  async state(): Promise<string> {
    const found = await db().case.findUniqueOrThrow({ where: { id: this.caseId }, select: { state: true } });
    return found.state;
  }

  async drafted(instant: string): Promise<this> {
    const values = completeValues(this.service.form, this.scenario);
    const input = { service: this.service.code, scenario: this.scenario, values, channel: "pc" as const };
    const { caseId, draftNo } = await this.at(instant, () => createCase(this.applicant, input));
    this.caseId = caseId;
    this.ref = draftNo;
    return this;
  }

  /** Everything the applicant has to bring is brought; then submit. */
  async submitted(
    instant: string,
    delivery?: { way: "electronic" | "pick-up" | "courier"; address?: string },
  ): Promise<this> {
    if (!this.ref) await this.drafted(instant);
    await this.at(instant, () => this.bring(this.applicant, ["upload"]));
    const { caseNo } = await this.at(instant, () => submitCase(this.applicant, this.ref, delivery ? { delivery } : {}));
    this.ref = caseNo;
    return this;
  }

  async preReviewed(instant: string): Promise<this> {
    await this.at(instant, () => preReviewCase(this.clerk, this.ref, { verdict: "pass" }));
    return this;
  }

  /** The one notice of pre-review: this material must be mended, for this reason. */
  async askedToMend(instant: string, requirement: string, reason: string): Promise<this> {
    const input = { verdict: "mend" as const, items: [{ requirement, reason }] };
    await this.at(instant, () => preReviewCase(this.clerk, this.ref, input));
    return this;
  }

  /** A second notice about the same material; the head of the body answers for it with this reason. */
  async askedAgain(instant: string, requirement: string, reason: string): Promise<this> {
    const chief = await getActorByLogin("chief");
    const input = { verdict: "mend" as const, items: [{ requirement, reason }], confirm: { reason } };
    await this.at(instant, () => preReviewCase(chief, this.ref, input));
    return this;
  }

  /** Every material the notice named is brought anew by the applicant, and sent back. */
  async mended(instant: string): Promise<this> {
    await this.at(instant, async () => {
      for (const { requirement, name, verdict } of await listMaterials(this.applicant, this.ref))
        if (verdict === "mend")
          await attachMaterial(this.applicant, this.ref, {
            requirement,
            name: `${name.zh}（补正）.png`,
            bytes: await aPicture(`${requirement} mended`),
          });
      await resubmitCase(this.applicant, this.ref);
    });
    return this;
  }

  async received(instant: string): Promise<this> {
    if ((await this.state()) !== "received") await this.at(instant, () => receiveCase(this.clerk, this.ref));
    return this;
  }

  async accepted(instant: string): Promise<this> {
    await this.at(instant, () => this.bring(this.clerk, ["upload", "shared"]));
    await this.at(instant, () => acceptCase(this.clerk, this.ref));
    return this;
  }

  /** The department's steps up to the decision, each by a person who holds the post. */
  async reviewed(instant: string): Promise<this> {
    for (let moves = 0; moves < 30; moves += 1) if (!(await this.oneStepReviewed(instant))) return this;
    throw new Error(`the process of ${this.service.code} does not reach its decision`);
  }

  /** The oldest open step before the decision, by a person who holds its post; false when only the decision is left. */
  async oneStepReviewed(instant: string): Promise<boolean> {
    const open = await db().task.findFirst({
      where: { caseId: this.caseId, kind: "review", state: "open", decision: false },
      orderBy: { openedAt: "asc" },
    });
    if (!open) return false;
    const holder = await this.holderOf(open.id);
    await this.at(instant, () => claimTask(holder, open.id));
    await this.at(instant, () => completeTask(holder, open.id, { outcome: "pass", opinion: "材料齐全，符合要求" }));
    return true;
  }

  /** Steps until a task of this post is open; claims it and answers its holder. */
  async reviewedUntilPost(instant: string, post: string): Promise<Actor | null> {
    for (let moves = 0; moves < 30; moves += 1) {
      const open = await db().task.findFirst({
        where: { caseId: this.caseId, kind: "review", state: "open" },
        orderBy: { openedAt: "asc" },
      });
      if (!open) return null;
      const holder = await this.holderOf(open.id);
      await this.at(instant, () => claimTask(holder, open.id));
      if (open.post === post) return holder;
      await this.at(instant, () => completeTask(holder, open.id, { outcome: "pass", opinion: "材料齐全，符合要求" }));
    }
    return null;
  }

  /** Everything the applicant has to bring is there; not submitted. */
  async broughtByApplicant(instant: string): Promise<this> {
    await this.at(instant, () => this.bring(this.applicant, ["upload"]));
    return this;
  }

  /** Everything is there, shared material too; not accepted. */
  async everythingBrought(instant: string): Promise<this> {
    await this.at(instant, () => this.bring(this.clerk, ["upload", "shared"]));
    return this;
  }

  /** What data sharing delivers is there; nothing else is brought. */
  async sharedOnly(instant: string): Promise<this> {
    await this.at(instant, () => this.bring(this.clerk, ["shared"]));
    return this;
  }

  async decided(instant: string, outcome: "granted" | "denied", reason = ""): Promise<this> {
    const task = await db().task.findFirstOrThrow({ where: { caseId: this.caseId, decision: true, state: "open" } });
    const holder = await this.holderOf(task.id);
    await this.at(instant, () => claimTask(holder, task.id));
    await this.at(instant, () =>
      decideCase(holder, this.ref, { outcome, reason, basis: reason ? "《中华人民共和国行政许可法》第三十八条" : "" }),
    );
    return this;
  }

  /** Somebody who may take the task and has not signed the same step yet. */
  async holderOf(taskId: string): Promise<Actor> {
    const task = await db().task.findUniqueOrThrow({ where: { id: taskId } });
    const signed = await db().task.findMany({
      where: { caseId: this.caseId, node: task.node, assigneeId: { not: null } },
      select: { assigneeId: true },
    });
    const post = await db().post.findFirst({
      where: {
        role: task.post,
        departmentCode: task.departmentCode,
        accountId: { notIn: signed.flatMap((one) => (one.assigneeId ? [one.assigneeId] : [])) },
      },
      include: { account: true },
      orderBy: { account: { login: "asc" } },
    });
    if (!post) throw new Error(`nobody holds ${task.post} in ${task.departmentCode}`);
    return getActorByLogin(post.account.login);
  }

  private async bring(actor: Actor, ways: readonly string[]): Promise<void> {
    for (const material of await listMaterials(actor, this.ref)) {
      const asked = material.requirementOf;
      if (material.state !== "missing" || !asked?.needed || !ways.includes(asked.give)) continue;
      if (this.leaves.includes(material.requirement)) continue;
      if (asked.required === "promise" && actor === this.applicant)
        await promiseMaterial(actor, this.ref, { requirement: material.requirement });
      else
        await attachMaterial(actor, this.ref, {
          requirement: material.requirement,
          name: `${material.name.zh}.png`,
          bytes: await pictureOf(material.requirement),
        });
    }
  }
}
