import type { BrowserContext } from "@playwright/test";
import { pageWeights, scriptBudget } from "@/bench/page-weights";
import { rows } from "../support/city";
import { expect, test } from "../support/journey";
import { portalRoutes } from "../support/routes";
import { signIn } from "../support/sign-in";
import { visits } from "../support/visits";

/** The addresses of the portal's pages by their routes, for each reader; what only sends on has no page of its own. */
async function addressesByReader(): Promise<Map<string, Record<string, string>>> {
  const readers = new Map<string, Record<string, string>>();
  for (const route of portalRoutes) {
    const visit = visits[route];
    if (!visit || visit.leadsTo) continue;
    const addresses = readers.get(visit.as ?? "") ?? {};
    addresses[route] = typeof visit.path === "string" ? visit.path : await visit.path(rows);
    readers.set(visit.as ?? "", addresses);
  }
  return readers;
}

async function cookieOf(context: BrowserContext, login: string): Promise<string> {
  if (login) await signIn(context, login);
  return (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
}

test("no page of the portal brings more scripts than its budget", async ({ browser, baseURL = "" }) => {
  const weighed = [];
  for (const [login, addresses] of await addressesByReader()) {
    const context = await browser.newContext();
    weighed.push(...(await pageWeights(baseURL, addresses, await cookieOf(context, login))));
    await context.close();
  }
  console.log(weighed.map(({ route, scripts }) => `${(scripts / 1024).toFixed(1)} KB ${route}`).join("\n"));
  expect(weighed.length).toBeGreaterThan(20);
  expect(weighed.filter(({ scripts }) => scripts > scriptBudget)).toEqual([]);
  // A page whose scripts are not found would be light for ever.
  expect(Math.min(...weighed.map(({ scripts }) => scripts))).toBeGreaterThan(scriptBudget / 2);
});
