import { cityOf } from "@/components/forms/city-of";
import { areasOfLate } from "@/lib/identity/loaders";

/** The area table, and what forms need of it to read and check areas. */
export async function cityAreas() {
  const areas = await areasOfLate();
  return { areas, city: cityOf(areas) };
}
