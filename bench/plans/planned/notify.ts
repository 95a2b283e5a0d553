import * as notify from "@/lib/notify";
import { administrators } from "@/lib/notify/queries/administrators";
import { recipientsOf } from "@/lib/notify/queries/recipients";
import { untold } from "@/lib/notify/queries/untold";
import type { Planned } from "../asked";
import { secondPage } from "./second-page";

export const plannedNotify: readonly Planned[] = [
  { of: "notify/administrators", run: () => administrators() },
  { of: "notify/list-messages", run: (on) => secondPage((page) => notify.listMessages(on.citizen, page)) },
  { of: "notify/list-messages", run: (on) => notify.listMessages(on.citizen, { unread: true }) },
  { of: "notify/list-messages", run: (on) => notify.listMessages(on.firm), empty: "nobody told the firm" },
  { of: "notify/recipients", run: (on) => recipientsOf([on.citizen.subjectId, null]) },
  { of: "notify/unread-count", run: (on) => notify.unreadCount(on.citizen) },
  { of: "notify/unread-count", run: (on) => notify.unreadCount(on.firm), empty: "nobody told the firm" },
  { of: "notify/unreceived", run: () => notify.unreceivedMessages(100) },
  { of: "notify/untold", run: (on) => untold("case.closed", [on.cases.granted.id, on.cases.accepted.id]) },
];
