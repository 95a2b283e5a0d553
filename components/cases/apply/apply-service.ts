import type { DeliveryChoice } from "@/lib/cases/contract";
import type { Fee, Papers, ServiceItem } from "@/lib/catalogue/contract";
import type { FormSchema, ScenarioAnswers, Sources, Values } from "@/lib/forms/contract";
import type { Bilingual } from "@/lib/platform/i18n/locale";

/** What the application pages need of a service: the questions, the form, the materials, the promise. */
export type ApplyService = {
  code: string;
  name: Bilingual;
  department: Bilingual;
  item: Pick<
    ServiceItem,
    "scenario" | "materials" | "limits" | "visits" | "deliveryWays" | "fees" | "objects" | "results" | "netDepth"
  >;
  form: FormSchema;
  fees: Fee[];
  /** The informed promise (告知承诺) as the service words it. */
  promise: Papers["promise"] | null;
  /** The day of the result if the case is accepted today; null when the limit cannot be counted. */
  resultBy: string | null;
};

/** Somebody the person may apply for. */
export type Applicant = { id: string; name: string; kind: "person" | "organisation"; self: boolean };

/** A draft as the server keeps it. */
export type ServerDraft = {
  draftNo: string;
  subjectId: string;
  scenario: ScenarioAnswers;
  values: Values;
  sources: Sources;
  revision: number;
  /** How the result is to come, once it was chosen. */
  delivery?: DeliveryChoice | null;
};

export const applySteps = ["scenario", "form", "materials", "review"] as const;
export type ApplyStep = (typeof applySteps)[number];
