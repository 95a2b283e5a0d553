import { type ExchangeResult, type LegalEntityRecord, legalEntityRecordSchema } from "../contract";
import type { SignedCaller } from "./signed-call";

export type LegalEntityPort = {
  /** The firm, sole trader or body with this unified social credit code. */
  entity(uscc: string): Promise<ExchangeResult<LegalEntityRecord>>;
};

/** The legal-entity register (法人库). An answer about another body than the one asked for is rubbish. */
export function createLegalEntityPort(call: SignedCaller): LegalEntityPort {
  return {
    entity: (uscc) => {
      const answer = legalEntityRecordSchema.refine((entity) => entity.uscc === uscc.toUpperCase());
      return call("entity", { uscc }, answer, { idempotent: true });
    },
  };
}
