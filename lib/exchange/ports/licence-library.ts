import { createHash } from "node:crypto";
import { z } from "zod";
import { type ExchangeResult, type HeldLicence, heldLicenceSchema } from "../contract";
import type { SignedCaller } from "./signed-call";

/** `content` is the file itself, already compared with the digest the library named. */
export type LicenceFile = { name: string; type: "image/png" | "application/pdf"; content: Buffer };

export type LicenceLibraryPort = {
  /** The licences of a kind that a holder (ID number or USCC) has; none is `not-found`. */
  find(holder: string, kind: string): Promise<ExchangeResult<HeldLicence[]>>;
  /** The picture or PDF of one licence. */
  file(asked: {
    holder: string;
    kind: string;
    number: string;
    format: "png" | "pdf";
  }): Promise<ExchangeResult<LicenceFile>>;
};

const fileSchema = z
  .object({
    name: z.string().min(1).max(200),
    type: z.enum(["image/png", "application/pdf"]),
    sm3: z.string(),
    content: z.base64(),
  })
  .transform(({ name, type, sm3, content }) => ({ name, type, sm3, content: Buffer.from(content, "base64") }))
  .refine(({ sm3, content }) => createHash("sm3").update(content).digest("hex") === sm3)
  .transform(({ name, type, content }): LicenceFile => ({ name, type, content }));

/** The licence library (证照库). */
export function createLicenceLibraryPort(call: SignedCaller): LicenceLibraryPort {
  return {
    find: (holder, kind) => {
      const ours = heldLicenceSchema.refine((one) => one.holder === holder.toUpperCase() && one.kind === kind);
      const answer = z.object({ licences: z.array(ours).min(1).max(100) }).transform(({ licences }) => licences);
      return call("find", { holder, kind }, answer, { idempotent: true });
    },
    file: (asked) => call("file", asked, fileSchema, { idempotent: true }),
  };
}
