import "./setup/node-version.mjs";
import { urlOf } from "./setup/databases.mjs";
import { productEnvironment } from "./setup/environment.mjs";
import { openPlace, placeFor } from "./setup/place.mjs";
import { prepareCode } from "./setup/prepare.mjs";
import { runNode } from "./setup/run.mjs";
import { joinServer } from "./setup/server-users.mjs";
import { runCommand } from "./setup/stop-stack.mjs";

/** `npm run ledger:verify`: checks the ledger of this checkout's database, or of DATABASE_URL; also while it is in use. */
await runCommand(async (stack) => {
  const place = openPlace(placeFor("main"));
  await prepareCode(place, stack);
  const given = process.env.DATABASE_URL;
  const databaseUrl =
    given || urlOf((await joinServer(place, { stack, durable: true, roles: [] })).adminUrl, "tongban");
  const env = await productEnvironment(place, { databaseUrl, port: 3000, dist: ".next" });
  const args = ["--import", "tsx", "lib/platform/ledger/verify-command.ts", ...process.argv.slice(2)];
  return (await runNode(args, { stack, env, show: true })).code;
});
