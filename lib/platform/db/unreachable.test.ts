import { expect, test } from "vitest";
import { isUnreachable } from "./unreachable";

test.each([
  "connect ECONNREFUSED 127.0.0.1:5432",
  "read ECONNRESET",
  "write EPIPE",
  "connect ETIMEDOUT 10.0.0.1:5432",
  "Connection terminated unexpectedly",
  "Client has encountered a connection error and is not queryable",
  "Client was closed and is not queryable",
  "the database system is starting up",
  "the database system is in recovery mode",
  "terminating connection due to administrator command",
  "sorry, too many clients already",
  "Raw query failed. Code: `N/A`. Message: `Server has closed the connection.`",
  "Raw query failed. Code: `N/A`. Message: `Operation has timed out`",
  "Too many database connections opened: too many clients already",
  "ConnectionClosed",
  "DatabaseNotReachable",
])("%s: the database is away, the call was good", (message) => {
  expect(isUnreachable(new Error(message))).toBe(true);
});

test.each(["25006", "53100", "53200", "53300", "57P01", "57P03", "08006", "58030", "P2037", "P1017"])(
  "the code %s says the same, wherever it stands",
  (code) => {
    expect(isUnreachable(Object.assign(new Error("as it comes"), { code }))).toBe(true);
    expect(isUnreachable({ meta: { driverAdapterError: { cause: { originalCode: code } } } })).toBe(true);
    expect(isUnreachable({ cause: { originalCode: code } })).toBe(true);
  },
);

test.each(["23505", "22P02", "42P01", "P2002", "P2025", "42601"])("%s is not: asking again would not help", (code) => {
  expect(isUnreachable(Object.assign(new Error("as it comes"), { code }))).toBe(false);
});

test.each([undefined, null, "ECONNREFUSED", 53100, new Error("no such service")])("%s is no sign of it", (error) => {
  expect(isUnreachable(error)).toBe(false);
});
