import type { ApplicantView } from "@/lib/cases";
import type { RevealPurpose } from "@/lib/cases/contract";
import type { Scenario } from "@/lib/catalogue/contract";
import type { SharingRowView } from "@/lib/exchange";
import type { FormSchema, ScenarioAnswers, Sources, Values } from "@/lib/forms/contract";
import type { Problem } from "@/lib/platform/api";
import type { RulerCell } from "@/lib/platform/clock";
import type { AreaOption } from "../forms/field-types/types";
import type { LightKind } from "../ui/light";
import type { Answer } from "./answer-type";
import type { PaperView } from "./paper-types";

/** Everything the counter shows of a case it takes in, in the reader's language where it is text. */
export type IntakeView = {
  ref: string;
  caseNo: string | null;
  numberShown: string;
  state: "draft" | "submitted" | "pre-accepted" | "received" | "correcting";
  service: { code: string; name: string; version: number; body: string };
  person: ApplicantView;
  /** The organisation the case is for, when the person acts for one. */
  organisation: { nameMasked: string; idMasked: string } | null;
  form: FormSchema;
  values: Values;
  sources: Sources;
  revision: number;
  scenario: ScenarioAnswers;
  questions: Scenario;
  /** Materials that would be asked for and that are not there, from the server's own reading. */
  papers: PaperView[];
  sharing: SharingRowView[];
  areas: AreaOption[];
  delivery: { way: string; address: string };
  deliveryWays: readonly string[];
  /** The clock that runs now: the city's or the applicant's. A draft has none. */
  running: { light: LightKind; amount: string } | null;
  clock: { due: string | null; cells: RulerCell[]; promised: string; statutory: string };
  deferrable: { key: string; dueBy: string }[];
  /** What was asked for in the open notice. */
  asked: { fields: string[]; materials: string[] } | null;
  noticedBefore: boolean;
  /** 即办件, and this clerk may decide it: one act finishes it. */
  finishes: boolean;
};

type Step = { ref: string; stopped: Problem | null };
type DraftInput = {
  values: Record<string, unknown>;
  scenario?: Record<string, string>;
  revision?: number;
  delivery?: { way: "electronic" | "pick-up" | "courier"; address?: string };
};
type Item = { requirement?: string; field?: string; reason: string };

/** The acts of the intake, handed down by the page. */
export type IntakeActs = {
  receivePerson: (input: {
    idNo: string;
    name?: string;
    phone?: string;
  }) => Promise<Answer<{ personId: string; sittingId: string }>>;
  confirmPresence: (sittingId: string, code: string) => Promise<Answer<{ sittingId: string }>>;
  keepDraft: (ref: string, input: DraftInput) => Promise<Answer<{ revision: number }>>;
  judgePaper: (
    ref: string,
    input: { requirement: string; verdict: "ok" | "wrong"; reason: string },
  ) => Promise<Answer<null>>;
  promisePaper: (ref: string, requirement: string) => Promise<Answer<unknown>>;
  takeFromLibrary: (ref: string, input: { requirement: string; libraryId: string }) => Promise<Answer<unknown>>;
  dropFile: (ref: string, input: { requirement: string; fileId: string }) => Promise<Answer<null>>;
  revealPerson: (
    ref: string,
    purpose: RevealPurpose,
  ) => Promise<Answer<{ name: string; idNo: string; phone: string | null }>>;
  atOnce: (ref: string) => Promise<Answer<Step>>;
  accept: (ref: string, deferred: { requirement: string; dueBy: string }[]) => Promise<Answer<Step>>;
  askCorrection: (ref: string, items: Item[]) => Promise<Answer<Step>>;
  refuse: (ref: string, input: { reason: string; basis: string }) => Promise<Answer<Step>>;
  resubmit: (ref: string, values: Record<string, unknown>) => Promise<Answer<unknown>>;
};
