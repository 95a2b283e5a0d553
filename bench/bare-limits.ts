import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Pool } from "pg";
import type { Statement } from "./record-statements";

/** The same bytes from a bare node:http server. */
export async function bareServer(body: Buffer, type: string): Promise<{ url: string; close(): void }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { "content-type": type, "content-length": body.byteLength });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() };
}

/** The same statements through bare pg in one transaction; writes are rolled back so that they can be repeated. */
export function bareStatements(pool: Pool, statements: readonly Statement[], writes: boolean): () => Promise<void> {
  return async () => {
    const client = await pool.connect();
    try {
      if (writes) await client.query("begin");
      for (const [i, { text, values }] of statements.entries())
        await client.query({ name: `s${i}-${text.length}`, text, values });
      if (writes) await client.query("rollback");
    } finally {
      client.release();
    }
  };
}
