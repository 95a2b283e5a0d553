import { expect, test } from "vitest";
import { askInProcess } from "./in-process";

test("a request goes through a handler without a port, whole, with its headers", async () => {
  const ask = askInProcess((request, response) => {
    response.statusCode = 203;
    response.setHeader("x-seen", String(request.headers["x-sent"]));
    response.write("head ");
    response.end("x".repeat(3_000_000));
  });
  const answers = await Promise.all(["one", "two"].map((sent) => ask("/a?b=c", { host: "here", "x-sent": sent })));
  expect(answers.map(({ status, headers, body }) => [status, headers["x-seen"], body.length])).toEqual([
    [203, "one", 3_000_005],
    [203, "two", 3_000_005],
  ]);
});

test("a handler that breaks the line is an error, not a wait", async () => {
  const ask = askInProcess((_, response) => void response.destroy());
  await expect(ask("/", { host: "here" })).rejects.toThrow();
});
