import { randomBytes } from "node:crypto";
import { Client } from "pg";
import { closeDb } from "@/lib/platform/db";

async function asAdmin(sql: string): Promise<void> {
  const url = process.env.TEST_ADMIN_URL;
  if (!url) throw new Error('TEST_ADMIN_URL is missing. Run: eval "$(node scripts/dev-db.mjs --test)"');
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/**
 * A database of its own for one test file, cloned from the migrated template, and the settings that no test goes without.
 * Answers the function that drops it.
 * Real PostgreSQL, never a mock.
 */
export async function aDatabase(
  template = process.env.TEST_TEMPLATE ?? "tongban_template",
): Promise<() => Promise<void>> {
  process.env.TONGBAN_DATA ??= "/tmp";
  process.env.TONGBAN_KEY ??= "5a".repeat(32);
  process.env.NEXTAUTH_SECRET ??= "a secret of the tests";
  const name = `test_${randomBytes(6).toString("hex")}`;
  await asAdmin(`create database ${name} template ${template}`);
  const url = new URL(process.env.TEST_ADMIN_URL ?? "");
  url.pathname = `/${name}`;
  process.env.DATABASE_URL = url.href;
  return async () => {
    await closeDb();
    await asAdmin(`drop database if exists ${name} with (force)`);
  };
}
