import { cityOf } from "@/components/forms/city-of";
import { listAreas } from "@/lib/identity";

/** The area table, and what forms need of it to read and check areas. */
export async function cityAreas() {
  const areas = await listAreas();
  return { areas, city: cityOf(areas) };
}
