import { aCity, type TestCity } from "./a-city";
import { aProxiedServer, type DatabaseWire } from "./a-proxy";

/** A city of its own for one test file, behind a wire on which every statement of its process is seen. */
export type CountedCity = TestCity & { wire: DatabaseWire };

export async function aCountedCity(services: readonly string[]): Promise<CountedCity> {
  const wire = await aProxiedServer();
  const city = await aCity(services);
  return {
    ...city,
    wire,
    async end() {
      await city.end();
      await wire.end();
    },
  };
}
