import * as cases from "@/lib/cases";
import * as catalogue from "@/lib/catalogue";
import * as exchange from "@/lib/exchange";
import * as identity from "@/lib/identity";
import * as licences from "@/lib/licences";
import * as notify from "@/lib/notify";
import { forgetKeysSweep } from "@/lib/platform/db/forget-keys-sweep";
import type { Job, Sweep } from "@/lib/platform/jobs";
import { ledgerPartitionSweep, sealLedgerSweep } from "@/lib/platform/ledger/sweeps";
import * as statistics from "@/lib/statistics";
import * as supervision from "@/lib/supervision";

/** Every consequence of the product, in the order in which the seed runs them. No side effects: nothing starts here. */
export const allJobs: readonly Job[] = [
  catalogue.indexServiceJob,
  catalogue.indexArticleJob,
  statistics.countUseJob,
  identity.sendCodeByIdJob,
  cases.makePaperJob,
  cases.recomputeClocksJob,
  cases.followLostParcelJob,
  licences.makeLicenceJob,
  licences.closeDecidedJob,
  licences.revokeForPromiseJob,
  notify.tellCaseJob,
  notify.tellLicenceJob,
  supervision.raiseAlertJob,
  exchange.sendMessageJob,
  exchange.orderParcelJob,
];

/** Every repair and clock: what they promise is in the name. */
export const allSweeps: readonly Sweep[] = [
  cases.lightScanSweep,
  cases.deemedAcceptanceSweep,
  cases.expiredTimeSweep,
  cases.unmadePaperSweep,
  licences.unsignedLicenceSweep,
  licences.unclosedDecisionSweep,
  notify.untoldClosingSweep,
  supervision.unreceivedMessageSweep,
  exchange.unsentMessageSweep,
  exchange.receiptSweep,
  exchange.parcelSweep,
  exchange.alarmSweep,
  sealLedgerSweep,
  ledgerPartitionSweep,
  forgetKeysSweep,
];
