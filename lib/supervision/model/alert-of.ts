import type { CasePlace } from "@/lib/cases";
import type { AlertKind, AlertLevel } from "../contract";

/** An alert before it is written. `cause` names the event, so that a repeated job writes nothing twice. */
export type NewAlert = {
  kind: AlertKind;
  level: AlertLevel;
  clock?: string;
  facts: Record<string, string | number>;
  cause: string;
  /** Who has to see to it: the window that received the case, or the body. */
  for: "window" | "body";
};

type Payload = Record<string, unknown>;
const text = (value: unknown): string => String(value ?? "");

/** The applicant's own clocks are nobody's fault in the city. */
const applicants = new Set(["reply", "lapse"]);

const alerting: Record<string, (payload: Payload) => NewAlert | undefined> = {
  "case.light-changed": ({ clock, kind, light, outboxId }) =>
    (light === "yellow" || light === "red") && !applicants.has(text(kind))
      ? {
          kind: "light",
          level: light,
          clock: text(clock),
          facts: { clock: text(kind) },
          cause: `light:${text(clock)}:${light}:${text(outboxId)}`,
          for: kind === "pre-review" || kind === "notice" ? "window" : "body",
        }
      : undefined,
  "case.accepted": ({ caseId, deemed }) =>
    deemed === true
      ? { kind: "deemed-acceptance", level: "red", facts: {}, cause: `deemed:${text(caseId)}`, for: "window" }
      : undefined,
  "case.second-correction-confirmed": ({ caseId, round }) => ({
    kind: "second-correction",
    level: "red",
    facts: { round: Number(round) },
    cause: `second-correction:${text(caseId)}:${text(round)}`,
    for: "body",
  }),
  "case.terminated": ({ caseId }) => ({
    kind: "terminated",
    level: "notice",
    facts: {},
    cause: `terminated:${text(caseId)}`,
    for: "body",
  }),
  "case.evaluated": ({ evaluationId, node, grade }) =>
    Number(grade) <= 2
      ? {
          kind: "bad-rating",
          level: "yellow",
          facts: { node: text(node), grade: Number(grade) },
          cause: `rating:${text(evaluationId)}`,
          for: "body",
        }
      : undefined,
  "parcel.failed": ({ deliveryId, reason, outboxId }) => ({
    kind: "parcel-failed",
    level: "notice",
    facts: { reason: text(reason) },
    cause: `parcel:${text(deliveryId)}:${text(outboxId)}`,
    for: "window",
  }),
};

/** Events that may become an alert. */
export const alertingEvents: readonly string[] = Object.keys(alerting);

export function alertOf(event: string, payload: Payload): NewAlert | undefined {
  return alerting[event]?.(payload);
}

/** Where an alert is shown: a case that no window received belongs to its body. */
export const placeOf = (alert: NewAlert, place: CasePlace) =>
  alert.for === "window" ? (place.window ?? place.body) : place.body;
