import { defineJob } from "@/lib/platform/jobs";
import { tellCase } from "../commands/tell-case";
import { tellLicence } from "../commands/tell-licence";
import { toldEvents } from "../model/notice";

/** Everything that happens to a case is told to its people. */
export const tellCaseJob = defineJob({
  name: "tell-case",
  on: toldEvents,
  async handle(payload) {
    if (typeof payload.event === "string") await tellCase(payload.event, payload);
  },
});

/** What happens to a licence later is told to its holder. Heard by name: licences stand beside messages, not below. */
export const tellLicenceJob = defineJob({
  name: "tell-licence",
  on: ["licence.status-changed"],
  async handle(payload) {
    await tellLicence(payload);
  },
});
