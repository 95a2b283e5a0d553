import { createServer } from "node:http";

/** The same bytes from a bare node:http server, in a process of its own as the product has one. It reads the whole request
 *  and answers what it was started with: content type and body, sent by the parent. */
process.once("message", (/** @type {{ status: number, type: string, body: string }} */ given) => {
  const body = Buffer.from(given.body, "base64");
  const server = createServer((request, response) => {
    request.resume();
    request.once("end", () => {
      response.writeHead(given.status, { "content-type": given.type, "content-length": body.byteLength });
      response.end(body);
    });
  });
  server.listen(0, "127.0.0.1", () => process.send?.(server.address()));
});
