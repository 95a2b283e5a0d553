import { z } from "zod";
import type { City } from "../city";
import { found, notFound, type OutsideSystem, operation } from "../operation";

const idNumber = z
  .string()
  .regex(/^\d{17}[\dXx]$/)
  .transform((id) => id.toUpperCase());

/** The population register (人口库): a person by resident ID number, and whether a name belongs to a number. */
export function createPopulation(city: City): OutsideSystem {
  const people = new Map(city.population.map((person) => [person.idNumber, person]));
  return {
    name: "population",
    operations: {
      person: operation(z.strictObject({ idNumber }), ({ idNumber }) => {
        const person = people.get(idNumber);
        if (!person) return notFound;
        const { name, ethnicity, address, area: areaCode, household, marriage: maritalStatus } = person;
        const told = ofNumber(idNumber);
        return found({
          idNumber,
          name,
          gender: person.gender ?? told.gender,
          birth: person.birthDate ?? told.birth,
          ethnicity,
          address,
          areaCode,
          householdAddress: household?.address,
          maritalStatus,
        });
      }),
      verify: operation(z.strictObject({ idNumber, name: z.string().min(1).max(100) }), ({ idNumber, name }) => {
        const person = people.get(idNumber);
        return person ? found({ match: person.name === name.trim() }) : notFound;
      }),
    },
  };
}

/** The birthday and the sex a resident ID number itself tells (GB 11643-1999: digits 7–14; an odd 17th is male). */
function ofNumber(id: string) {
  return {
    gender: Number(id[16]) % 2 === 1 ? "男" : "女",
    birth: `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`,
  };
}
