import path from "node:path";
import { defineConfig } from "vitest/config";

const alias = { "@": path.resolve(import.meta.dirname) };

/** Two projects: `unit` needs nothing; `database` needs DATABASE_URL (scripts/test.mjs starts one). */
export default defineConfig({
  resolve: { alias },
  test: {
    reporters: ["default"],
    // Every file has its own database and folders, so all cores may work; the default leaves one of them idle.
    maxWorkers: "100%",
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          // Papers are drawn, keys are made, ten thousand clocks walk: on a busy machine that takes its time.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          include: ["**/*.test.{ts,tsx}"],
          exclude: ["**/*.db.test.ts", "node_modules/**", "e2e/**", ".next*/**"],
        },
      },
      {
        resolve: { alias },
        test: {
          name: "database",
          include: ["**/*.db.test.ts"],
          exclude: ["node_modules/**"],
          testTimeout: 120_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
