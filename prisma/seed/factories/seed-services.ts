import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { publishService } from "@/lib/cases";
import { mintSystemActor } from "@/lib/platform/auth";
import { areaPath } from "./seed-city";

const root = path.join(import.meta.dirname, "../demo/services");

const read = (code: string, file: string): unknown => JSON.parse(readFileSync(path.join(root, code, file), "utf8"));

/** Codes of every pack of the demo city. */
export function packCodes(): string[] {
  return readdirSync(root).sort();
}

/** Publishes packs as a designer would: through the command. All of them unless named. */
export async function seedServices(codes: readonly string[] = packCodes()): Promise<void> {
  const actor = mintSystemActor("seed");
  for (const code of codes) {
    const item = read(code, "item.json") as { department: string; area: string };
    await publishService(
      actor,
      {
        item,
        form: read(code, "form.json"),
        fees: read(code, "fees.json"),
        papers: read(code, "papers.json"),
        processXml: readFileSync(path.join(root, code, "process.bpmn"), "utf8"),
      },
      { departmentCode: item.department, areaCode: item.area, areaPath: areaPath(item.area) },
    );
  }
}
