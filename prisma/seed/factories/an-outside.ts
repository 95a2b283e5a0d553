import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { loadCity } from "@/sandbox/city";
import { createSandbox } from "@/sandbox/sandbox";

/** The outside systems over real HTTP, for one test file; the product of this process asks them. `url`: where to steer them. */
export type Outside = { url: string; end(): Promise<void> };

/** Registers that know the demo city's people and firms, carriers that start empty. Call it before the first call out. */
export async function anOutside(): Promise<Outside> {
  const folder = mkdtempSync(path.join(tmpdir(), "tongban-outside-"));
  const sandbox = await createSandbox({
    city: loadCity(path.join(process.cwd(), "prisma/seed/demo/city")),
    port: 0,
    smtpPort: 0,
    dataFolder: folder,
    callers: new Map([["tongban", "sandbox-only-key"]]),
  });
  process.env.SANDBOX_URL = sandbox.url;
  return {
    url: sandbox.url,
    async end() {
      await sandbox.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
