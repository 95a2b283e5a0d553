import * as identity from "@/lib/identity";
import { areaPathsOf } from "@/lib/identity";
import { findPhoneOf } from "@/lib/identity/queries/subject";
import type { Planned } from "../asked";

export const plannedIdentity: readonly Planned[] = [
  { of: "identity/account", run: (on) => identity.getAccount(on.citizen) },
  { of: "identity/actor", run: (on) => identity.findActorBySession(on.session.id, "zh-CN") },
  { of: "identity/actor", run: (on) => identity.findActorByToken(on.session.token, "zh-CN") },
  { of: "identity/actor", run: () => identity.getActorByLogin("firm") },
  { of: "identity/area-path", run: () => areaPathsOf(["990121100"]) },
  { of: "identity/list-acting-for", run: (on) => identity.listActingFor(on.firm) },
  { of: "identity/list-areas", run: () => identity.listAreas() },
  { of: "identity/list-departments", run: () => identity.listDepartments() },
  { of: "identity/list-sessions", run: (on) => identity.listSessions(on.citizen) },
  { of: "identity/saved-filters", run: (on) => identity.listSavedFilters(on.approver, "approval-mine") },
  { of: "identity/subject", run: (on) => identity.getSubjectMasked(on.citizen.subjectId ?? "") },
  { of: "identity/subject", run: (on) => identity.getSubjectsMasked([on.citizen.subjectId ?? ""]) },
  { of: "identity/subject", run: (on) => identity.getSubjectDetails(on.citizen.subjectId ?? "") },
  { of: "identity/subject", run: (on) => identity.subjectsOfPhone(on.phone) },
  { of: "identity/subject", run: () => findPhoneOf("of nobody"), empty: "a number that nobody has" },
];
