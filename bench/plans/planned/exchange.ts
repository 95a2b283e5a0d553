import * as exchange from "@/lib/exchange";
import type { Planned } from "../asked";

export const plannedExchange: readonly Planned[] = [
  { of: "exchange/city-health", run: (on) => exchange.getCityHealth(on.cityadmin) },
  { of: "exchange/city-health", run: (on) => exchange.listFailedJobs(on.cityadmin), empty: "no job failed" },
  { of: "exchange/list-exchange-queue", run: (on) => exchange.listSystemHealth(on.cityadmin) },
  { of: "exchange/list-exchange-queue", run: (on) => exchange.listExchangeQueue(on.cityadmin) },
  { of: "exchange/sharing-rows", run: (on) => exchange.listSharingRows(on.clerk, on.cases.submitted.no) },
];
