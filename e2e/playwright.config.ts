import { defineConfig } from "@playwright/test";

const { CHROMIUM, E2E_BASE_URL } = process.env;
if (!E2E_BASE_URL || !CHROMIUM)
  throw new Error("E2E_BASE_URL or CHROMIUM is missing: `npm test` starts the product and sets them.");

/**
 * The journeys through the running product (scripts/checks/journeys.mjs starts it). One browser, one journey at a time,
 * once: the machine is small, and what passes only at the second try has failed.
 */
export default defineConfig({
  // The crawl over every page first, on the city as it was seeded; then the journeys, which change it.
  testDir: ".",
  outputDir: "../test-results",
  workers: 1,
  retries: 0,
  fullyParallel: false,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL: E2E_BASE_URL,
    locale: "zh-CN",
    timezoneId: "Asia/Shanghai",
    viewport: { width: 1440, height: 900 },
    actionTimeout: 20_000,
    navigationTimeout: 45_000,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        // The browser asks nobody but the product.
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-default-apps",
        "--disable-sync",
        "--no-first-run",
        "--no-pings",
        "--metrics-recording-only",
        "--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication",
      ],
    },
  },
});
