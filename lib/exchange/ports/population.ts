import { z } from "zod";
import { type ExchangeResult, type PersonRecord, personRecordSchema } from "../contract";
import type { SignedCaller } from "./signed-call";

export type PopulationPort = {
  /** The person with this resident ID number (18 characters). */
  person(idNumber: string): Promise<ExchangeResult<PersonRecord>>;
  /** Whether the name belongs to the number; a number the register does not have is `not-found`. */
  verify(idNumber: string, name: string): Promise<ExchangeResult<{ match: boolean }>>;
};

/** The population register (人口库). */
export function createPopulationPort(call: SignedCaller): PopulationPort {
  return {
    person: (idNumber) => {
      const answer = personRecordSchema.refine((person) => person.idNumber === idNumber.toUpperCase());
      return call("person", { idNumber }, answer, { idempotent: true });
    },
    verify: (idNumber, name) =>
      call("verify", { idNumber, name }, z.object({ match: z.boolean() }), { idempotent: true }),
  };
}
