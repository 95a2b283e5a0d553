import { acceptance } from "./acceptance";
import { correction } from "./correction";
import { decisionDeny } from "./decision-deny";
import { decisionGrant } from "./decision-grant";
import { deferralPromise } from "./deferral-promise";
import { deliveryReceipt } from "./delivery-receipt";
import { extension } from "./extension";
import { halt } from "./halt";
import { handover } from "./handover";
import { informedPromise } from "./informed-promise";
import { lapse } from "./lapse";
import { materialReceipt } from "./material-receipt";
import { preAcceptance } from "./pre-acceptance";
import { refusal } from "./refusal";
import { returnNotice } from "./return";
import { specialProcedure } from "./special-procedure";
import { submissionReceipt } from "./submission-receipt";
import { termination } from "./termination";
import { walkInReceipt } from "./walk-in-receipt";
import { withdrawal } from "./withdrawal";

/** Every kind of paper the city issues. A new kind is a file beside this one, a line here, and its words in `messages/`. */
export const paperKinds = {
  "submission-receipt": submissionReceipt,
  "material-receipt": materialReceipt,
  acceptance,
  refusal,
  correction,
  "special-procedure": specialProcedure,
  extension,
  halt,
  return: returnNotice,
  lapse,
  termination,
  withdrawal,
  "decision-grant": decisionGrant,
  "decision-deny": decisionDeny,
  "delivery-receipt": deliveryReceipt,
  handover,
  "deferral-promise": deferralPromise,
  "informed-promise": informedPromise,
  "walk-in-receipt": walkInReceipt,
  "pre-acceptance": preAcceptance,
} as const;

export type PaperKind = keyof typeof paperKinds;
type InputOf<Kind extends PaperKind> = Parameters<(typeof paperKinds)[Kind]["compose"]>[0];
/** The data of a paper, by kind. */
export type Paper = { [Kind in PaperKind]: InputOf<Kind> }[PaperKind];
