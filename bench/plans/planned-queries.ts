import type { Planned } from "./asked";
import { plannedCases } from "./planned/cases";
import { plannedCatalogue } from "./planned/catalogue";
import { plannedCounter } from "./planned/counter";
import { plannedEvaluation } from "./planned/evaluation";
import { plannedExchange } from "./planned/exchange";
import { plannedIdentity } from "./planned/identity";
import { plannedLicences } from "./planned/licences";
import { plannedMaterials } from "./planned/materials";
import { plannedNotify } from "./planned/notify";
import { plannedPapers } from "./planned/papers";
import { plannedStatistics } from "./planned/statistics";
import { plannedSupervision } from "./planned/supervision";
import { plannedWorkflow } from "./planned/workflow";

/** Every query of the product, as those who need it ask it: a file of queries that is not here fails the test. */
export const plannedQueries: readonly Planned[] = [
  ...plannedCases,
  ...plannedCounter,
  ...plannedPapers,
  ...plannedCatalogue,
  ...plannedEvaluation,
  ...plannedExchange,
  ...plannedIdentity,
  ...plannedLicences,
  ...plannedMaterials,
  ...plannedNotify,
  ...plannedStatistics,
  ...plannedSupervision,
  ...plannedWorkflow,
];
