import * as cases from "@/lib/cases";
import { findWalkInSubject } from "@/lib/cases/queries/list-walk-ins";
import type { Planned } from "../asked";
import { secondPage } from "./second-page";

const desks = Object.keys(cases.desks) as cases.Desk[];
/** Desks on which the asked city has nothing. */
const bare: Partial<Record<cases.Desk, string>> = {
  drafts: "nothing was begun here",
  expected: "everybody came",
  mended: "what came back was asked for again",
  received: "what came was accepted",
  "hand-out": "what was ready was fetched",
};

const ofDesks = desks.flatMap((desk): Planned[] => {
  const empty = bare[desk];
  const why = empty ? { empty } : {};
  return [
    { of: "cases/list-desk-cases", run: (on) => cases.listDeskCases(on.clerk, { desk }), ...why },
    { of: "cases/list-desk-cases", run: (on) => cases.servicesOnDesk(on.clerk, desk), ...why },
  ];
});

const at = (desk: cases.Desk, of: Partial<Parameters<typeof cases.listDeskCases>[1]>, empty?: string): Planned => ({
  of: "cases/list-desk-cases",
  run: (on) => cases.listDeskCases(on.clerk, { desk, ...of }),
  ...(empty ? { empty } : {}),
});

/** The window: its desks, who stands there, receipts for what is in no catalogue. */
export const plannedCounter: readonly Planned[] = [
  ...ofDesks,
  { of: "cases/count-desks", run: (on) => cases.countDesks(on.clerk) },
  {
    of: "cases/list-desk-cases",
    run: (on) => secondPage((page) => cases.listDeskCases(on.clerk, { desk: "review", ...page })),
  },
  at("review", { service: "food-business", light: "yellow" }, "lights turn"),
  {
    of: "cases/list-desk-cases",
    run: (on) => cases.listDeskCases(on.clerk, { desk: "review", search: on.cases.accepted.no }),
  },
  { of: "cases/window-desk", run: (on) => cases.findWindowPlace(on.clerk) },
  { of: "cases/window-desk", run: (on) => cases.listMyDay(on.clerk), empty: "the clerk did nothing today" },
  { of: "cases/find-applicant", run: (on) => cases.getApplicant(on.clerk, on.citizen.subjectId ?? "") },
  { of: "cases/find-applicant", run: (on) => cases.getCounterCase(on.clerk, on.cases.accepted.id) },
  {
    of: "cases/list-window-services",
    run: (on) => cases.listWindowServices(on.clerk, ["food-business", "elderly-card"]),
  },
  { of: "cases/list-walk-ins", run: (on) => cases.listWalkIns(on.clerk) },
  { of: "cases/list-walk-ins", run: (on) => cases.listWalkIns(on.clerk, { open: true, size: 30 }) },
  { of: "cases/list-walk-ins", run: (on) => cases.listWalkIns(on.clerk, { search: "证明" }) },
  { of: "cases/list-walk-ins", run: (on) => cases.listWalkIns(on.clerk, { search: on.walkIn }) },
  { of: "cases/list-walk-ins", run: (on) => secondPage((page) => cases.listWalkIns(on.clerk, page)) },
  { of: "cases/list-walk-ins", run: (on) => cases.getWalkIn(on.clerk, on.walkIn) },
  { of: "cases/list-walk-ins", run: (on) => findWalkInSubject(on.clerk, on.walkIn) },
  { of: "cases/list-walk-ins", run: (on) => cases.listReceivingBodies(on.clerk) },
];
