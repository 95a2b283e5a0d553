import {
  acceptCase,
  deliverCase,
  extendCase,
  holdCase,
  preReviewCase,
  receiveCase,
  refuseCase,
  requestCorrection,
  terminateCase,
  withdrawCase,
} from "@/lib/cases";
import { getActorByLogin } from "@/lib/identity";
import { now } from "@/lib/platform/clock";
import { withClock } from "@/lib/platform/clock/with-clock";
import { CaseStory } from "../factories/a-case";
import { workingDay } from "../factories/days";
import { settle } from "./settle";

const before = (n: number, time = "09:00") => `${workingDay(-n)}T${time}`;

const accepted = async (code: string, days: number, applicant?: string) => {
  const story = await CaseStory.begin(code, applicant ? { applicant } : {});
  await story.submitted(before(days + 2, "09:10"));
  const online = story.service.item.netDepth.includes("4");
  if (!online) await (await story.preReviewed(before(days + 2, "14:00"))).received(before(days, "09:00"));
  return story.accepted(before(online ? days + 2 : days, "16:00"));
};

const decided = async (code: string, days: number, outcome: "granted" | "denied", applicant?: string) => {
  const story = await accepted(code, days, applicant);
  await story.reviewed(before(Math.max(1, days - 2), "10:00"));
  return story.decided(
    before(Math.max(1, days - 3), "15:00"),
    outcome,
    outcome === "denied" ? "经营场所不符合食品安全标准，整改后仍未达到要求" : "",
  );
};

/** Cases in every state of the case's life, each told by commands at the moments they happened. */
export async function seedStories(): Promise<void> {
  const citizen = await getActorByLogin("citizen");
  const clerk = await getActorByLogin("clerk");
  const chief = await getActorByLogin("chief");
  const at = <T>(instant: string, work: () => Promise<T>) => withClock(`${instant}:00+08:00`, work);

  await (await CaseStory.begin("food-business")).drafted(before(1));
  await (await CaseStory.begin("food-business", { applicant: "citizen2" })).submitted(before(0, "09:20"));
  await (await CaseStory.begin("food-business")).submitted(before(2, "09:40"));
  await (await (await CaseStory.begin("food-business", { applicant: "firm" })).submitted(before(4))).preReviewed(
    before(4, "15:00"),
  );

  const toMend = await (await CaseStory.begin("food-business")).submitted(before(3));
  await at(before(3, "11:00"), () =>
    preReviewCase(clerk, toMend.ref, {
      verdict: "mend",
      items: [
        {
          requirement: "layout",
          reason: "布局图没有标出清洗池的位置",
          basis: "《食品经营许可和备案管理办法》第十五条",
        },
        { field: "safetyOfficer", reason: "食品安全管理员请写全名" },
      ],
    }),
  );

  const noReply = await (await CaseStory.begin("food-business", { applicant: "citizen2" })).submitted(before(24));
  await at(before(24, "15:00"), () =>
    preReviewCase(clerk, noReply.ref, {
      verdict: "mend",
      items: [{ requirement: "layout", reason: "图不清楚，请重新拍摄" }],
    }),
  );

  await (await (await CaseStory.begin("food-business", { applicant: "citizen2" })).submitted(before(40))).preReviewed(
    before(40, "15:00"),
  );

  const waiting = await (await (await CaseStory.begin("food-business")).submitted(before(3))).preReviewed(
    before(3, "15:00"),
  );
  await waiting.received(before(2, "10:00"));

  await (await CaseStory.begin("employment-registration")).submitted(before(0, "09:05"));
  await (await CaseStory.begin("teacher-qualification", { applicant: "citizen2" })).submitted(before(9));

  await accepted("food-business", 1, "firm");
  await accepted("food-business", 4);
  await accepted("food-business", 9, "citizen2");
  await accepted("construction-permit", 3);
  await accepted("property-transfer", 2);
  await accepted("teacher-qualification", 6);
  await accepted("disability-certificate", 8);

  const held = await accepted("food-business", 8);
  const inspector = await held.reviewedUntilPost(before(7, "10:00"), "inspector");
  if (inspector)
    await at(before(6, "09:00"), () =>
      holdCase(inspector, held.ref, { kind: "special", reason: "现场核查后整改，等待复查", expectedDays: 10 }),
    );

  const extended = await accepted("food-business", 6, "citizen2");
  await at(before(4, "09:00"), () =>
    extendCase(chief, extended.ref, { limit: 5, reason: "需要会同消防部门核实场所情况" }),
  );

  const promised = await (
    await (await CaseStory.begin("food-business", { applicant: "firm", leaves: ["layout"] })).submitted(before(3))
  ).preReviewed(before(3, "15:00"));
  await promised.received(before(2, "09:00"));
  await promised.sharedOnly(before(2, "09:10"));
  await at(before(2, "09:30"), () =>
    acceptCase(clerk, promised.ref, { deferred: [{ requirement: "layout", dueBy: workingDay(2) }] }),
  );

  await settle(before(3, "20:00"));

  await decided("food-business", 12, "granted");
  await decided("food-business", 10, "denied", "citizen2");
  await decided("employment-registration", 6, "granted");
  await decided("teacher-qualification", 15, "granted", "citizen2");
  await decided("disability-certificate", 20, "granted");
  const delivered = await decided("food-business", 30, "granted", "firm");

  const refused = await (
    await (await CaseStory.begin("food-business", { applicant: "citizen2" })).submitted(before(7))
  ).preReviewed(before(7, "15:00"));
  await refused.received(before(6));
  await at(before(6, "10:00"), () =>
    refuseCase(clerk, refused.ref, {
      reason: "仅销售预包装食品，不需要取得许可，请办理备案",
      basis: "《中华人民共和国食品安全法》第三十五条",
    }),
  );

  const mendAtCounter = await (await (await CaseStory.begin("food-business")).submitted(before(5))).preReviewed(
    before(5, "15:00"),
  );
  await at(before(4, "09:00"), () => receiveCase(clerk, mendAtCounter.ref));
  await at(before(4, "09:20"), () =>
    requestCorrection(clerk, mendAtCounter.ref, { items: [{ requirement: "layout", reason: "缺少功能分区标注" }] }),
  );

  const withdrawn = await (await CaseStory.begin("food-business")).submitted(before(6));
  await at(before(5, "11:00"), () => withdrawCase(citizen, withdrawn.ref, { reason: "店面不租了" }));
  const terminated = await accepted("food-business", 7, "citizen2");
  await at(before(5, "15:00"), () => terminateCase(chief, terminated.ref, { reason: "同一场所重复申请" }));

  await settle();
  await withClock(now(), async () => {
    await deliverCase(delivered.applicant, delivered.ref, { way: "electronic" });
  });
  await settle();
}
