import { IntakeStart } from "@/components/window/intake-start";
import { type Desk, getApplicant, listDeskCases, listWindowServices } from "@/lib/cases";
import { listServices } from "@/lib/catalogue";
import { currentLocale } from "@/lib/platform/i18n/loaders";
import { orNotFound, requireClerk } from "../clerk";
import { deskRows } from "../desk-rows";
import { lookUp } from "../find/actions";
import { beginCase, receivePerson } from "./actions";

type Query = { person?: string; service?: string };
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** 收件: nobody's case is open. `person` is somebody whose card was read a moment ago. */
export default async function IntakePage(props: { searchParams: Promise<Query> }) {
  const actor = await requireClerk("/window/intake");
  const locale = await currentLocale();
  const { person, service } = await props.searchParams;
  const known = typeof person === "string" && uuid.test(person);
  const desks = ["drafts", "expected", "received"] as const satisfies readonly Desk[];
  const [applicant, offered, ...lists] = await Promise.all([
    known ? orNotFound(getApplicant(actor, person)) : null,
    known ? offeredHere() : [],
    ...(known ? [] : desks.map((desk) => listDeskCases(actor, { desk, size: 30 }))),
  ]);

  async function offeredHere() {
    const chosen =
      typeof service === "string" ? [service] : (await listServices({ size: 60 })).items.map(({ code }) => code);
    return listWindowServices(actor, chosen);
  }
  const moments = { drafts: "createdAt", expected: "submittedAt", received: "receivedAt" } as const;
  return (
    <IntakeStart
      key={person ?? "nobody"}
      person={applicant}
      offered={offered}
      desks={desks.flatMap((key, index) => {
        const page = lists[index];
        if (!page) return [];
        const rows = deskRows(page.items, locale, {
          moment: moments[key],
          href: (row) => `/window/intake/${row.caseNo ?? row.draftNo}`,
        });
        return [{ key, lines: rows.map((row) => ({ ...row, number: row.numberShown })) }];
      })}
      acts={{ receivePerson, beginCase, lookUp }}
    />
  );
}
