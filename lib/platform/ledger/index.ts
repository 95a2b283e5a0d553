export { appendToLedger, type LedgerEntry, type LedgerFacts, type LedgerSubject } from "./append";
export { type LedgerView, readLedger } from "./read";
