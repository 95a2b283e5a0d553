import { pageWeights, scriptBudget } from "@/bench/page-weights";
import { rows } from "../support/city";
import { expect, test } from "../support/journey";
import { portalRoutes } from "../support/routes";
import { visits } from "../support/visits";

/** The addresses of the portal's pages that anyone may read, by their routes; what only sends on has no page of its own. */
async function publicAddresses(): Promise<Record<string, string>> {
  const addresses: Record<string, string> = {};
  for (const route of portalRoutes) {
    const visit = visits[route];
    if (!visit || visit.as || visit.leadsTo) continue;
    addresses[route] = typeof visit.path === "string" ? visit.path : await visit.path(rows);
  }
  return addresses;
}

test("no page that anyone may read brings more scripts than its budget", async ({ baseURL }) => {
  const weighed = await pageWeights(baseURL ?? "", await publicAddresses());
  expect(weighed.length).toBeGreaterThan(15);
  expect(weighed.filter(({ scripts }) => scripts > scriptBudget)).toEqual([]);
  // A page whose scripts are not found would be light for ever.
  expect(Math.min(...weighed.map(({ scripts }) => scripts))).toBeGreaterThan(scriptBudget / 2);
});
