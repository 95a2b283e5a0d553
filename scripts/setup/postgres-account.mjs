import { run } from "./run.mjs";
import { SetupProblem } from "./stop-stack.mjs";

/**
 * The account PostgreSQL runs as when we are root (it refuses to run as root): `postgres`, made when missing.
 * @returns {Promise<{ uid: number, gid: number }>}
 */
export async function postgresAccount() {
  const found = (await numbersOf("postgres")) ?? (await makeAccount());
  if (found === null) {
    throw new SetupProblem(
      "PostgreSQL does not run as root, and the system user `postgres` could not be made.\n" +
        "Make it (useradd --system postgres), or start Tongban as an ordinary user.",
    );
  }
  return found;
}

async function makeAccount() {
  await run("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", "postgres"]);
  return numbersOf("postgres");
}

/** @param {string} name */
async function numbersOf(name) {
  const [uid, gid] = await Promise.all([run("id", ["-u", name]), run("id", ["-g", name])]);
  return uid.code === 0 && gid.code === 0 ? { uid: Number(uid.output), gid: Number(gid.output) } : null;
}
