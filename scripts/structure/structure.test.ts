import { describe, expect, test } from "vitest";
import { breachesOf } from "./rules.mjs";

const says = (file: string, text: string) => breachesOf(file, text).map((breach: { says: string }) => breach.says);

/** A line that imports; built, so that this file itself imports nothing of it. */
const use = (name: string) => `import { a } from "${name}";\n`;

describe("one breach of each kind is refused, with where the code belongs", () => {
  test.each([
    ["lib/cases/utils.ts", "", /answers no question/],
    ["lib/cases/helpers/x.ts", "", /no folder of a domain/],
    ["lib/nonsense/index.ts", "", /is no domain/],
    ["helpers/x.ts", "", /no room is called/],
    ["stray.ts", "", /nothing else stands at the top/],
    ["lib/worker/cases.ts", "", /only registers jobs/],
    ["lib/cases/model/x.ts", use("@/lib/licences"), /an event is missing/],
    ["lib/licences/jobs/x.ts", use("@/lib/notify"), /beside each other/],
    ["lib/cases/model/x.ts", use("@/lib/workflow/model/advance"), /across domains only/],
    ["lib/platform/db/x.ts", use("@/lib/cases"), /knows no domain/],
    ["lib/cases/model/x.ts", use("@/components/ui/button"), /draws nothing/],
    ["lib/cases/model/x.ts", use("@/app/api/v1/app"), /nothing imports a door/],
    ["components/cases/x.tsx", use("../../app/api/v1/app"), /nothing imports a door/],
    ["app/window/page.tsx", use("@/app/api/v1/app"), /relative path/],
    ["front/refuse.ts", use("../app/api/plain"), /nothing imports a door/],
    ["front/cache/x.ts", use("@/lib/cases"), /lib\/platform only/],
    ["front/x.ts", use("next/server"), /belongs to app/],
    ["front/x.ts", "const at = Date.now();", /through the clock/],
    ["app/window/page.tsx", use("@/front/settings"), /nobody imports front/],
    ["components/ui/x.tsx", use("@/lib/cases/contract"), /components\/ui knows no domain/],
    ["components/ui/x.tsx", use("@/components/cases/y"), /stands lowest/],
    ["lib/cases/commands/x.ts", use("@/prisma/seed/factories/a-case"), /does not import prisma/],
    ["lib/cases/commands/x.ts", use("@prisma/client"), /Prisma's own packages/],
    ["lib/cases/commands/x.ts", use("@/lib/platform/db/generated/client"), /generated client/],
    ["lib/cases/model/x.ts", use("next/headers"), /belongs to app/],
    ["components/cases/x.tsx", use("next/headers"), /belongs to app/],
    ["lib/cases/model/x.ts", "const at = new Date();", /through the clock/],
    ["components/cases/x.tsx", "const at = Date.now();", /through the clock/],
    ["app/window/x.ts", '"use server";\nexport async function act(id: string) {}', /each made by fromPage/],
    ["app/window/x.ts", '"use server";\nexport * from "./acts";', /each made by fromPage/],
    ["app/window/page.tsx", 'const act = async () => {\n  "use server";\n};', /a file of their own/],
  ])("%s: %s", (file, text, wanted) => {
    expect(says(file, text)).toEqual(expect.arrayContaining([expect.stringMatching(wanted)]));
  });
});

test("what belongs where it stands is no breach", () => {
  expect(says("lib/cases/commands/accept-case.ts", use("@/lib/workflow") + use("@/lib/forms/contract"))).toEqual([]);
  expect(says("front/main.ts", use("../app/api/plain") + use("next") + use("@/lib/platform/env"))).toEqual([]);
  expect(says("lib/identity/loaders.ts", use("next/headers"))).toEqual([]);
  expect(says("components/cases/x.tsx", `${use("next/link")} // new Date() in a comment`)).toEqual([]);
  expect(says("lib/platform/clock/now.ts", "const at = new Date();")).toEqual([]);
  const act = 'export const act = fromPage(["text"], async (id: string) => id);';
  expect(says("app/window/actions.ts", `"use server";\n${act}\nexport type Acted = string;`)).toEqual([]);
});
