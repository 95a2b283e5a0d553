export {
  appendAllToLedger,
  appendToLedger,
  type LedgerEntry,
  type LedgerFacts,
  type LedgerSubject,
  ledgerSubjectTypes,
} from "./append";
export { checkChain } from "./check-chain";
export { type LedgerLine, type LedgerPage, listLedgerDay } from "./list-events";
export { type LedgerView, readLedger, readLedgers } from "./read";
export { checkRoot, listRoots, type RootView, sealedSeqOf } from "./roots";
export { sealLedger } from "./seal";
export { type LedgerFault, type LedgerReport, verifyLedger } from "./verify";
