import { expect, test } from "vitest";
import { readEnv } from ".";

const good = {
  DATABASE_URL: "postgresql://a@127.0.0.1:1/x",
  TONGBAN_DATA: "/tmp/x",
  TONGBAN_KEY: "ab".repeat(32),
  NEXTAUTH_SECRET: "0123456789abcdef",
};

test("a complete environment is read with its defaults", () => {
  expect(readEnv(good)).toMatchObject({ DB_POOL: 10, PORT: 3000 });
});

test("every missing and every wrong variable is named in one message", () => {
  expect(() => readEnv({ ...good, DATABASE_URL: undefined, TONGBAN_KEY: "short", PORT: "99999" })).toThrow(
    /DATABASE_URL is missing[\s\S]*TONGBAN_KEY is wrong: must be 64[\s\S]*PORT is wrong/,
  );
});

test("replicas are a list by commas, none unless told", () => {
  const replicas = (DATABASE_REPLICA_URL: string) => readEnv({ ...good, DATABASE_REPLICA_URL }).DATABASE_REPLICA_URL;
  expect(readEnv(good).DATABASE_REPLICA_URL).toEqual([]);
  expect(replicas("postgresql://a@b/c, postgres://a@d/c,")).toEqual(["postgresql://a@b/c", "postgres://a@d/c"]);
  expect(() => replicas("postgresql://a@b/c,http://x")).toThrow(/DATABASE_REPLICA_URL is wrong: each address/);
});
