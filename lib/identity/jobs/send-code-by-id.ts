import { sm4Decrypt } from "@/lib/platform/crypto";
import { inTransaction } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/errors";
import { defineJob } from "@/lib/platform/jobs";
import { sendCode } from "../commands/request-code";
import { codeAskedById } from "../events";
import { findPhoneOf } from "../queries/subject";

/** Sends the code that was asked for under an ID number, when there is somebody and a phone. A repetition within the minute
 *  sends nothing. */
export const sendCodeByIdJob = defineJob({
  name: "send-code-by-id",
  on: [codeAskedById.name],
  async handle({ idHash }) {
    const phoneEnc = typeof idHash === "string" ? await findPhoneOf(idHash) : null;
    if (!phoneEnc) return;
    await inTransaction("identity/send-code-by-id", (tx) => sendCode(tx, sm4Decrypt(phoneEnc), "progress-by-id")).catch(
      (error: unknown) => {
        if (!(error instanceof Refusal && error.code === "identity/code-too-soon")) throw error;
      },
    );
  },
});
