import { z } from "zod";
import type { Sources, Values } from "@/lib/forms/contract";
import type { Bilingual } from "@/lib/platform/i18n";

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const exchangeRefusals = [
  /** Only the city's administrators look after connections and queues. */
  "exchange/not-operator",
  /** The message or parcel has not failed, or is not there. */
  "exchange/nothing-to-send",
  /** None of these jobs has failed, or somebody was quicker. */
  "exchange/nothing-to-retry",
  /** This service shares nothing under that name. */
  "exchange/unknown-target",
  /** Nobody asks a register about a person who has not proved to be present in this sitting. */
  "exchange/presence-missing",
  /** The register keeps no such holder: a person where a firm is asked for, or the reverse. */
  "exchange/no-holder",
] as const;
export type ExchangeRefusalCode = (typeof exchangeRefusals)[number];

/** The outside systems the product talks to. Names and shapes are those of the exchange platform (and of `sandbox/`). */
export const systemNames = ["population", "legal-entity", "licence-library", "sms", "mail", "courier"] as const;
export type SystemName = (typeof systemNames)[number];

/**
 * Why an outside system gave nothing. `timeout` it did not answer in time · `down` no connection, or an error of its own ·
 * `garbage` an answer that is not what was agreed, or under a wrong signature · `not-found` it has no such record ·
 * `refused` it does not let us, or does not understand what we sent · `open-circuit` we stopped asking for a while.
 */
export const failureReasons = ["timeout", "down", "garbage", "not-found", "refused", "open-circuit"] as const;
export type FailureReason = (typeof failureReasons)[number];

/** The outcome of a call. Expected failures are data, never thrown. */
export type ExchangeResult<T> =
  | { ok: true; data: T; callNo: string; ms: number; attempts: number }
  | {
      ok: false;
      reason: FailureReason;
      callNo: string;
      /** Milliseconds from the first attempt to the last answer. */
      ms: number;
      attempts: number;
      /** Seconds after which asking again makes sense; absent where it never does (not-found, refused). */
      retryAfter?: number;
    };

/** A person as the population register (人口库) answers. */
export const personRecordSchema = z.looseObject({
  idNumber: z.string().regex(/^\d{17}[\dX]$/),
  name: z.string().min(1).max(100),
  gender: z.string().max(10).optional(),
  birthDate: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  address: z.string().max(300).optional(),
});
export type PersonRecord = z.infer<typeof personRecordSchema>;

/** A firm, sole trader or body as the legal-entity register (法人库) answers. */
export const legalEntityRecordSchema = z.looseObject({
  uscc: z.string().regex(/^[0-9A-Z]{18}$/),
  name: z.string().min(1).max(200),
});
export type LegalEntityRecord = z.infer<typeof legalEntityRecordSchema>;

/** One licence as the licence library (证照库) answers. */
export const heldLicenceSchema = z.looseObject({
  holder: z.string().min(1).max(64),
  kind: z.string().min(1).max(64),
  name: z.string().min(1).max(200),
  number: z.string().min(1).max(100),
  issuer: z.string().max(200).optional(),
  /** The licence's own fields, which forms name as `<kind>.<field>`. */
  data: z.record(z.string(), z.unknown()).default({}),
});
export type HeldLicence = z.infer<typeof heldLicenceSchema>;

/** How far a message or a parcel has come, as its carrier says. */
export const receiptStates = ["queued", "delivered", "failed", "unknown"] as const;
export type ReceiptState = (typeof receiptStates)[number];
export const parcelStates = ["ordered", "picked-up", "in-transit", "delivered", "lost"] as const;
export type ParcelState = (typeof parcelStates)[number];
/** One station of a parcel. `trackingNo` tells the journeys of a parcel that was sent twice apart. */
export type ParcelEvent = { state: ParcelState; time: string; text: string; trackingNo?: string };

/** Registers that can answer for form fields; `account` is the product's own and no outside system. */
export const registers = ["population", "legal-entity", "licence"] as const;
export type Register = (typeof registers)[number];

/** Whose record is asked for: the person who is present, or the organisation the case is for. */
export type Holder = "person" | "organisation" | "subject";

/** One thing to ask an outside system for, and what its answer will fill. */
export type SharingRow = {
  /** `population`, `legal-entity` or `licence:<kind>`; what the extract command takes. */
  target: string;
  register: Register;
  /** The kind of licence; absent for the two base registers. */
  kind?: string;
  holder: Holder;
  /** Fields of the form that the answer fills, in the form's order. */
  fields: { key: string; label: Bilingual; editable: boolean }[];
  /** Requirements that the answer delivers, so that nobody brings them. */
  materials: { key: string; name: Bilingual }[];
};

/** What a register answered, ready to be mapped onto a form. */
export type RegisterAnswer = {
  register: Register;
  kind?: string;
  /** The body that keeps the register, as the source tag names it. */
  body: string;
  callNo: string;
  /** ISO instant. */
  at: string;
  /** What proved that the holder was present. */
  proof?: string;
  data: Record<string, unknown>;
};

/** What the answers put into the form. `unmapped` names what the form could not take, without the value. */
export type Prefilled = {
  values: Values;
  sources: Sources;
  unmapped: { field: string; reason: "absent" | "wrong-type" }[];
};

/** The bodies that keep the base registers, as source tags and the sharing panel name them; a licence names its issuer. */
export const registerBodies: Record<Register, Bilingual> = {
  population: { zh: "公安人口库", en: "Population register" },
  "legal-entity": { zh: "法人库", en: "Legal-entity register" },
  licence: { zh: "电子证照库", en: "Licence library" },
};

export const extractInput = z.object({
  target: z.string().min(1).max(80),
  /** At a window: the sitting in which the holder proved to be present. */
  sittingId: z.uuid().optional(),
});

/** What one extraction did, for the sharing panel. A failure says why, under which call number, and when to ask again. */
export type ExtractView =
  | {
      ok: true;
      target: string;
      callNo: string;
      ms: number;
      body: string;
      /** The values that were put into the form. */
      values: Values;
      unmapped: Prefilled["unmapped"];
      /** Requirements that are now answered: 通过政府数据共享获取,无需申请人提交. */
      materials: string[];
      /** The revision of the form's values to save over from now on. */
      revision: number;
    }
  | {
      ok: false;
      target: string;
      callNo: string;
      ms: number;
      attempts: number;
      reason: FailureReason;
      retryAfter?: number;
    };

/** Jobs that failed for good, to be started again together. */
export const retryJobsInput = z.object({ ids: z.array(z.uuid()).min(1).max(100) });
