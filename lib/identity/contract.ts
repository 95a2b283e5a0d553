import { z } from "zod";
import { isPhone, isResidentId, isUscc } from "@/lib/platform/codes";
import { type Locale, locales } from "@/lib/platform/i18n/locale";

/** Refusals of this domain; texts in `messages/<locale>/errors.json`. */
export const identityRefusals = [
  /** Unknown account and wrong password: the same answer, the same time. */
  "identity/sign-in-failed",
  /** Too many failures: locked until a moment. */
  "identity/locked",
  "identity/signed-out",
  "identity/code-wrong",
  "identity/code-too-soon",
  "identity/already-registered",
  "identity/login-taken",
  "identity/name-mismatch",
  "identity/not-at-window",
  "identity/person-not-found",
  "identity/sitting-over",
  /** So many filters of a list are kept: drop one first. */
  "identity/filters-full",
] as const;
export type IdentityRefusalCode = (typeof identityRefusals)[number];

export const signInInput = z.object({
  account: z.string().trim().min(1).max(64),
  password: z.string().min(1).max(200),
});

const name = z.string().trim().min(2).max(50);
const idNo = z
  .string()
  .trim()
  .toUpperCase()
  .refine((text) => isResidentId(text), "resident-id");
const phone = z
  .string()
  .trim()
  .refine((text) => isPhone(text), "phone");
const smsCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/);

/** At least ten characters with letters and digits (GB/T 22239-2019, level 3, password complexity). */
const password = z
  .string()
  .min(10)
  .max(200)
  .refine((text) => /\p{L}/u.test(text) && /\d/.test(text), "password");

export const requestCodeInput = z.object({ phone, purpose: z.enum(["register", "progress", "sign-in"]) });
/** A person's ID number or a firm's social credit code. */
export const requestCodeByIdInput = z.object({
  idNo: z
    .string()
    .trim()
    .toUpperCase()
    .refine((text) => isResidentId(text) || isUscc(text), "id"),
});
export const registerInput = z.object({
  name,
  idNo,
  phone,
  code: smsCode,
  login: z
    .string()
    .trim()
    .regex(/^[a-zA-Z][\w.-]{3,31}$/),
  password,
  email: z
    .email()
    .max(200)
    .optional()
    .or(z.literal("").transform(() => undefined)),
});
export const findPersonInput = z.object({
  idNo: z.string().trim().min(15).max(20),
  name: name.optional(),
  phone: phone.optional(),
});
export const openSittingInput = z.object({ subjectId: z.uuid(), idNo });
export const confirmSittingInput = z.object({ sittingId: z.uuid(), code: smsCode });

/** How many filters one person keeps of one list. */
export const savedFiltersAtMost = 20;
const listName = z
  .string()
  .regex(/^[a-z]+(-[a-z]+)*$/)
  .max(40);
const filterName = z.string().trim().min(1).max(30);
export const savedFilterInput = z.object({ list: listName, name: filterName, query: z.string().max(500) });
export const droppedFilterInput = z.object({ list: listName, name: filterName });
/** A filter of a list under its owner's name for it: the query of the list's address. */
export type SavedFilter = { name: string; query: string };

export type SessionView = {
  id: string;
  device: string;
  kind: string;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
};
/** One's own account as its page and the page head show it. Identifying values are masked even for their owner. */
export type AccountView = {
  login: string;
  name: string;
  idMasked: string;
  phoneMasked: string | null;
  locale: Locale;
  largeType: boolean;
  /** The path of a member of staff's own door. */
  workplace: "/window" | "/approval" | "/supervision" | "/admin" | null;
};
/** An organisation somebody may act for until the end of a day, and who else may (shown to its legal representative). */
export type ActingFor = {
  organisationId: string;
  name: string;
  idMasked: string;
  legalRepresentative: boolean;
  validUntil: string;
  proxies: { name: string; validUntil: string }[];
};
export const readingSettingsInput = z.object({ locale: z.enum(locales).optional(), largeType: z.boolean().optional() });
export type SubjectView = {
  id: string;
  kind: "person" | "organisation";
  nameMasked: string;
  idMasked: string;
  phoneMasked: string | null;
};

/** next-auth's cookie, over http and https. It carries a signed session id and nothing else. */
export const sessionCookie = { plain: "next-auth.session-token", secure: "__Secure-next-auth.session-token" } as const;
