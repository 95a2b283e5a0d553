import { numberOf, readOptions, wholeNumber } from "../setup/options.mjs";
import { SetupProblem } from "../setup/stop-stack.mjs";

export const usage = `npm run bench -- [options]
  --size small|city       what it is measured on: 20,000 cases, or 2,000,000 compared with 20,000; a city is loaded once   small
  --connections 50,200    so many callers at once, one after the other                                            50,200,1000
  --seconds 3             for each page and query, and each of these                                                        3
  --writes 300            calls of each command, and each of these                                                        300
  --crowds 500,1000       so many people at their screens, one after the other; 0: none                         500,1000,2000
  --crowd-seconds 45      how long a crowd is counted                                                                      45
  --soak 600              seconds of steady load at the end; 0: none                                                        0
  --webs 1                web processes                                                                                     1
  --cases 2000000         of the city                                                                                 2000000
  --peers                 Directus on the same PostgreSQL in the same run
  --load-only             loads what is not loaded yet, and measures nothing
  --dry                   leaves the report in docs/ as it is
  --json                  prints the figures as data`;

/** The slice is for the tests (scripts/checks/bench-slice.mjs): everything is measured, and nothing said about how fast it is. */
const sizes = /** @type {const} */ (["slice", "small", "city"]);

/** What a run of the bench is asked for. @param {readonly string[]} args as they were typed */
export function readBenchOptions(args) {
  const of = readOptions(
    usage,
    {
      size: { type: "string", default: "small" },
      connections: { type: "string", default: "50,200,1000" },
      seconds: { type: "string", default: "3" },
      writes: { type: "string", default: "300" },
      crowds: { type: "string", default: "500,1000,2000" },
      "crowd-seconds": { type: "string", default: "45" },
      soak: { type: "string", default: "0" },
      webs: { type: "string", default: "1" },
      cases: { type: "string", default: "2000000" },
      peers: { type: "boolean", default: false },
      "load-only": { type: "boolean", default: false },
      dry: { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
    args,
  );
  const size = sizes.find((one) => one === of.size);
  if (!size) throw new SetupProblem(`--size is small or city.\n\n${usage}`);
  const list = (/** @type {string} */ flag, /** @type {string} */ text, /** @type {number} */ least) =>
    text.split(",").map((one) => wholeNumber(flag, one, least));
  return {
    size,
    connections: list("--connections", of.connections, 1),
    seconds: numberOf("--seconds", of.seconds, 0.1),
    writes: wholeNumber("--writes", of.writes, 1),
    crowds: list("--crowds", of.crowds, 0).filter((people) => people > 0),
    crowdSeconds: numberOf("--crowd-seconds", of["crowd-seconds"], 1),
    soak: numberOf("--soak", of.soak, 0),
    webs: wholeNumber("--webs", of.webs, 1),
    cases: wholeNumber("--cases", of.cases, 1_000),
    peers: of.peers,
    loadOnly: of["load-only"],
    dry: of.dry,
    json: of.json,
  };
}
