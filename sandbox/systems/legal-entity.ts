import { z } from "zod";
import type { City } from "../city";
import { found, notFound, type OutsideSystem, operation } from "../operation";

const uscc = z
  .string()
  .transform((code) => code.trim().toUpperCase())
  .pipe(z.string().regex(/^[0-9A-Z]{18}$/));

/** The legal-entity register (法人库): a firm, sole trader or body by its unified social credit code. */
export function createLegalEntity(city: City): OutsideSystem {
  const entities = new Map(city.legalEntities.map((entity) => [entity.uscc, entity]));
  return {
    name: "legal-entity",
    operations: {
      entity: operation(z.strictObject({ uscc }), ({ uscc }) => {
        const entity = entities.get(uscc);
        if (!entity) return notFound;
        const { name, type, legalRep, legalRepIdNumber, address, scope, status, founded, area } = entity;
        return found({
          uscc,
          name,
          type,
          legalRepresentative: legalRep,
          legalRepresentativeId: legalRepIdNumber,
          address,
          scope,
          status,
          foundedOn: founded,
          areaCode: area,
        });
      }),
    },
  };
}
