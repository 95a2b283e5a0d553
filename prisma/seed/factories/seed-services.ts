import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { publishService, type ServicePack } from "@/lib/cases";
import type { PackPlace } from "@/lib/catalogue";
import { mintSystemActor } from "@/lib/platform/auth";
import { areaPath } from "./seed-city";

const root = path.join(import.meta.dirname, "../demo/services");

const read = (code: string, file: string): unknown => JSON.parse(readFileSync(path.join(root, code, file), "utf8"));

type PackedItem = { department: string; area: string; [key: string]: unknown };

/** Codes of every pack of the demo city. */
export function packCodes(): string[] {
  return readdirSync(root).sort();
}

/** A pack as the designers export it, and where it is offered. */
export function readPack(code: string): { pack: ServicePack & { item: PackedItem }; place: PackPlace } {
  const item = read(code, "item.json") as PackedItem;
  return {
    pack: {
      item,
      form: read(code, "form.json"),
      fees: read(code, "fees.json"),
      papers: read(code, "papers.json"),
      processXml: readFileSync(path.join(root, code, "process.bpmn"), "utf8"),
    },
    place: { departmentCode: item.department, areaCode: item.area, areaPath: areaPath(item.area) },
  };
}

/** Publishes packs as a designer would: through the command. All of them unless named. */
export async function seedServices(codes: readonly string[] = packCodes()): Promise<void> {
  const actor = mintSystemActor("seed");
  for (const code of codes) {
    const { pack, place } = readPack(code);
    await publishService(actor, pack, place);
  }
}
