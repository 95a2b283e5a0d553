export { appendToLedger, type LedgerEntry, type LedgerFacts, type LedgerSubject } from "./append";
export { checkChain } from "./check-chain";
export { type LedgerView, readLedger } from "./read";
export { sealLedger } from "./seal";
export { type LedgerFault, type LedgerReport, verifyLedger } from "./verify";
