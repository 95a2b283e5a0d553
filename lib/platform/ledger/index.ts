/** The door of the ledger for commands and pages. The proof of the whole is in `./verify`: it starts threads, which a build of pages must not follow. */
export {
  appendAllToLedger,
  appendToLedger,
  type LedgerEntry,
  type LedgerFacts,
  type LedgerSubject,
  ledgerSubjectTypes,
} from "./append";
export { checkChain } from "./check-chain";
export type { LedgerFault } from "./event-fault";
export { type LedgerLine, type LedgerPage, listLedgerDay } from "./list-events";
export { type LedgerView, readLedger, readLedgers } from "./read";
export { checkRoot, listRoots, type RootView, sealedSeqOf } from "./roots";
export { sealLedger } from "./seal";
