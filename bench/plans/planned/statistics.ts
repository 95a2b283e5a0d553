import * as statistics from "@/lib/statistics";
import { serviceOfCase } from "@/lib/statistics/queries/service-of-case";
import type { Planned } from "../asked";
import { secondPage } from "./second-page";

export const plannedStatistics: readonly Planned[] = [
  { of: "statistics/decision-days", run: () => statistics.decisionDays("food-business") },
  { of: "statistics/finished-cases", run: () => secondPage((page) => statistics.listFinishedCases(page)) },
  { of: "statistics/open-figures", run: () => statistics.openFigures() },
  { of: "statistics/service-of-case", run: (on) => serviceOfCase(on.cases.accepted.id) },
];
