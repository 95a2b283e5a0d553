import { aProxy, type DatabaseWire } from "@/prisma/seed/factories/a-proxy";
import { createDatabase, dropDatabase, urlOf } from "@/scripts/setup/databases.mjs";
import { findFreePort } from "@/scripts/setup/ports.mjs";
import { runProcesses } from "@/scripts/setup/processes.mjs";
import { untilHealthy } from "@/scripts/setup/ready.mjs";
import { createStopStack } from "@/scripts/setup/stop-stack.mjs";
import { cityAt, type Rows } from "./city";

export type OwnProduct = {
  address: string;
  /** Every statement of the product passes here. */
  wire: DatabaseWire;
  /** Asks and changes the city, past the wire. */
  rows: Rows;
  end(): Promise<void>;
};

/**
 * The built product once more, with a fresh copy of the seeded city: only its web process, so that nobody asks the
 * database but the pages.
 */
export async function anOwnProduct(name: string): Promise<OwnProduct> {
  const { TEST_ADMIN_URL: adminUrl, E2E_SEEDED_CITY: seeded } = process.env;
  if (!adminUrl || !seeded) throw new Error("TEST_ADMIN_URL or E2E_SEEDED_CITY is missing: `npm test` sets them.");
  const stack = createStopStack();
  try {
    await dropDatabase(adminUrl, name);
    await createDatabase(adminUrl, name, seeded);
    stack.push("the city", () => dropDatabase(adminUrl, name));
    const url = urlOf(adminUrl, name);
    const city = cityAt(url);
    stack.push("the connections to the city", () => city.end());
    const { hostname, port: databasePort } = new URL(url);
    const wire = await aProxy({ host: hostname, port: Number(databasePort) });
    stack.push("the wire", () => wire.end());

    const through = new URL(url);
    through.host = `127.0.0.1:${wire.port}`;
    const port = await findFreePort();
    const address = `http://localhost:${port}`;
    const said: string[] = [];
    runProcesses(["web"], {
      stack,
      env: {
        DATABASE_URL: through.href,
        PORT: String(port),
        NEXTAUTH_URL: address,
        PUBLIC_URL: address,
        NODE_ENV: "production",
        // Every page is drawn anew, and nobody else asks the database.
        PAGE_CACHE_SECONDS: "0",
        // Playwright's own loader must not follow into it.
        NODE_OPTIONS: "",
      },
      print: (line) => said.push(line),
    });
    if (!(await untilHealthy(address, stack.signal)))
      throw new Error(`the product did not become healthy:\n${said.slice(-40).join("\n")}`);
    return { address, wire, rows: city.rows, end: () => stack.stop() };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
