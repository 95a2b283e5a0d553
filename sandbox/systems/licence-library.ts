import { createHash } from "node:crypto";
import { z } from "zod";
import type { City, HeldLicence } from "../city";
import { detailsOf } from "../licence-details";
import { drawLicence, licencePdf } from "../licence-picture";
import { found, notFound, type OutsideSystem, operation } from "../operation";

const holder = z.string().trim().min(1).max(64);
const kind = z.string().min(1).max(64);

/** The licence library (证照库): what a holder has of a kind, and the picture or PDF of one licence. */
export function createLicenceLibrary(city: City): OutsideSystem {
  const held = new Map<string, HeldLicence[]>();
  for (const licence of city.heldLicences) held.set(licence.holder, [...(held.get(licence.holder) ?? []), licence]);
  const people = new Map(city.population.map((person) => [person.idNumber, person]));
  const detailed = (licence: HeldLicence) => detailsOf(licence, people.get(licence.holder));
  /** A licence as the interface shows it: what all have, and its own fields in `data`. */
  const shown = (licence: HeldLicence) => {
    const { holder, kind, name, number, issuer, issued: issuedOn, validUntil, face } = licence;
    const own = Object.fromEntries(detailed(licence).map(({ key, value }) => [key, value]));
    const data = { number, owner: face.持有人, issuedOn, ...own };
    return { holder, kind, name, number, issuer, issuedOn, validUntil, data };
  };
  const ofKind = (who: string, what: string) => (held.get(who.toUpperCase()) ?? []).filter((one) => one.kind === what);

  return {
    name: "licence-library",
    operations: {
      find: operation(z.strictObject({ holder, kind }), (asked) => {
        const licences = ofKind(asked.holder, asked.kind);
        return licences.length > 0 ? found({ licences: licences.map(shown) }) : notFound;
      }),
      file: operation(
        z.strictObject({ holder, kind, number: z.string().min(1).max(100), format: z.enum(["png", "pdf"]) }),
        async (asked) => {
          const licence = ofKind(asked.holder, asked.kind).find((one) => one.number === asked.number);
          if (!licence) return notFound;
          const picture = await drawLicence(licence, detailed(licence));
          const bytes = asked.format === "png" ? picture : await licencePdf(licence, picture);
          return found({
            name: `${licence.name}.${asked.format}`,
            type: asked.format === "png" ? "image/png" : "application/pdf",
            size: bytes.length,
            sm3: createHash("sm3").update(bytes).digest("hex"),
            content: Buffer.from(bytes).toString("base64"),
          });
        },
      ),
    },
  };
}
