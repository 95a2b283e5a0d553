import type { NoticeFacts } from "@/lib/cases";
import type { Bilingual } from "@/lib/platform/i18n";

/** Days ("2026-02-24") and bilingual names stay as they are in the row and are said in the reader's language. */
export type NoticeParams = { [key: string]: string | number | Bilingual };

export type Notice = {
  /** Key in `messages/<locale>/notify.json`. */
  template: string;
  params: NoticeParams;
  /** Names the event so that it is told once, however often the job runs. */
  cause: string;
  /** What must not stand in clear in the row (a pick-up code); text `{code}`. */
  secret?: string;
};

type Payload = Record<string, unknown>;
type Told = Omit<Notice, "cause"> & { once?: string };
type Telling = (facts: NoticeFacts, payload: Payload) => Told | undefined;

type ClockName = keyof NoticeFacts["lastDays"];

/** A text that names the last day of a clock; without it (the clock stands still, or never ran) the spare one. */
function dated(template: string, key: "due" | "until", clocks: readonly ClockName[], spare = "news"): Telling {
  return ({ lastDays }) => {
    const day = clocks.map((clock) => lastDays[clock]).find(Boolean);
    return day ? { template, params: { [key]: day } } : { template: spare, params: {} };
  };
}

const onceFor = (telling: Telling, once: (payload: Payload) => unknown): Telling => {
  return (facts, payload) => {
    const told = telling(facts, payload);
    return told && { ...told, once: String(once(payload)) };
  };
};
const round = (payload: Payload) => payload.round;
const hold = (payload: Payload) => payload.holdId;
/** A parcel that is sent again is told again. */
const journey = ({ deliveryId, outboxId }: Payload) => `${String(deliveryId)}:${String(outboxId)}`;
const plain =
  (template: string): Telling =>
  () => ({ template, params: {} });

/** Which event is told how. An event that is not here is told to nobody, or by another one (a refusal by its closing). */
const tellings: Record<string, Telling> = {
  "case.submitted": dated("submitted", "due", ["pre-review"]),
  "case.pre-accepted": dated("pre-accepted", "until", ["lapse"]),
  "case.received": dated("received", "due", ["notice"]),
  "case.accepted": (facts, payload) =>
    dated(
      payload.deemed === true ? "accepted-deemed" : "accepted",
      "due",
      ["promise"],
      "accepted-plain",
    )(facts, payload),
  "case.correction-requested": onceFor(correcting, round),
  "case.reply-warned": onceFor(dated("reply-warned", "until", ["reply"]), round),
  "case.resubmitted": onceFor(dated("resubmitted", "due", ["notice", "pre-review"]), round),
  "case.held": onceFor(plain("held"), hold),
  "case.resumed": onceFor(dated("resumed", "due", ["promise"]), hold),
  "case.extended": dated("extended", "due", ["promise"]),
  "case.decided": (_, { outcome }) =>
    outcome === "granted" || outcome === "denied" ? { template: outcome, params: {} } : undefined,
  "case.closed": closing,
  "case.delivered": plain("delivered"),
  "promise.broken": onceFor(plain("promise-broken"), ({ requirement }) => requirement),
  "parcel.ordered": onceFor(plain("parcel-ordered"), journey),
  "parcel.failed": onceFor(plain("parcel-failed"), journey),
};

/** How much there is to correct, and until when. */
function correcting({ corrections }: NoticeFacts, payload: Payload): Omit<Notice, "cause"> {
  const notice = corrections.find((one) => one.round === payload.round);
  if (!notice) return { template: "news", params: {} };
  return { template: "correction", params: { count: notice.count, until: notice.replyBy } };
}

/** How a decided case reaches its person; every other ending says what it was. */
function closing({ delivery }: NoticeFacts, { outcome }: Payload): Told | undefined {
  if (typeof outcome !== "string" || outcome === "") return undefined;
  if (outcome !== "granted" && outcome !== "denied") return { template: `closed-${outcome}`, params: {} };
  if (delivery?.way === "pick-up" && delivery.pickUpCode)
    return { template: "closed-pick-up", params: {}, secret: delivery.pickUpCode };
  return { template: delivery?.way === "courier" ? "closed-courier" : "closed-electronic", params: {} };
}

/** Events about cases that people are told of. */
export const toldEvents: readonly string[] = Object.keys(tellings);

/** What to tell about an event; undefined when it is told to nobody. */
export function noticeOf(event: string, facts: NoticeFacts, payload: Payload): Notice | undefined {
  const told = tellings[event]?.(facts, payload);
  if (!told) return undefined;
  const { once, ...notice } = told;
  return {
    ...notice,
    params: { item: facts.item, caseNo: facts.caseNo, ...notice.params },
    cause: [event, facts.caseId, once].filter(Boolean).join(":"),
  };
}
