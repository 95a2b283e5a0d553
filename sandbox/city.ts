import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** A person of the population register (人口库). */
const personSchema = z.looseObject({
  idNumber: z.string().regex(/^\d{17}[\dX]$/),
  name: z.string().min(1),
  gender: z.string().optional(),
  birthDate: day.optional(),
  ethnicity: z.string().optional(),
  address: z.string().optional(),
  area: z.string().optional(),
  household: z.looseObject({ address: z.string().optional() }).optional(),
  marriage: z.string().optional(),
});

/** A firm, sole trader or body of the legal-entity register (法人库). */
const legalEntitySchema = z.looseObject({
  uscc: z.string().regex(/^[0-9A-Z]{18}$/),
  name: z.string().min(1),
  type: z.string().optional(),
  legalRep: z.string().optional(),
  legalRepIdNumber: z.string().optional(),
  address: z.string().optional(),
  scope: z.string().optional(),
  status: z.string().optional(),
  founded: day.optional(),
  area: z.string().optional(),
});

/** A licence somebody holds (证照库); `face` is what its face shows, label by label. */
const heldLicenceSchema = z.looseObject({
  holder: z.string().min(1),
  kind: z.string().min(1),
  name: z.string().min(1),
  number: z.string().min(1),
  issuer: z.string().optional(),
  issued: day.optional(),
  validUntil: day.nullish(),
  face: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});

export type Person = z.output<typeof personSchema>;
export type LegalEntity = z.output<typeof legalEntitySchema>;
export type HeldLicence = z.output<typeof heldLicenceSchema>;
/** What the registers of the invented city know. */
export type City = { population: Person[]; legalEntities: LegalEntity[]; heldLicences: HeldLicence[] };

function readList<T>(folder: string, name: string, schema: z.ZodType<T>): T[] {
  const file = path.join(folder, name);
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    throw new Error(`The sandbox needs the register ${file}, which is not there.`);
  }
  const parsed = z.array(schema).safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new Error(`${file}: ${first?.path.join(".")} ${first?.message}`);
}

/** Reads the registers of the demo city. Throws an error that names the file (and the field) that is missing or wrong. */
export function loadCity(folder: string): City {
  return {
    population: readList(folder, "population.json", personSchema),
    legalEntities: readList(folder, "legal-entities.json", legalEntitySchema),
    heldLicences: readList(folder, "held-licences.json", heldLicenceSchema),
  };
}
