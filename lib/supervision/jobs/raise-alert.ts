import { findCasePlace } from "@/lib/cases";
import { inTransaction } from "@/lib/platform/db";
import { defineJob } from "@/lib/platform/jobs";
import { alertingEvents, alertOf } from "../model/alert-of";
import { addAlert } from "../store/add-alert";

/** Lights that turn, and what the law or a person finds wrong, become alerts: for the officer and for those who must act. */
export const raiseAlertJob = defineJob({
  name: "raise-alert",
  on: alertingEvents,
  async handle(payload) {
    if (typeof payload.event !== "string" || typeof payload.caseId !== "string") return;
    const alert = alertOf(payload.event, payload);
    const place = alert && (await findCasePlace(payload.caseId));
    if (place) await inTransaction("supervision/raise-alert", (tx) => addAlert(tx, alert, place));
  },
});
