import type { Rows } from "./city";
import { storyteller } from "./storyteller";

/** Who reads a page, and one address of it in the demo city. Without `as` it is a visitor. */
export type Visit = {
  as?: string;
  path: string | ((rows: Rows) => Promise<string>);
  /** A page that only sends on: where it leads. Its goal has a visit of its own. */
  leadsTo?: RegExp;
};

/** The number of some case of the seeded city that fits, the draft number while it has no other. */
async function aCase(rows: Rows, where: string): Promise<string> {
  const sql = `select coalesce(c.case_no, c.draft_no) as ref from "case" c
    where c.service_code = 'food-business' and (${where}) order by c.created_at, c.id limit 1`;
  const [found] = await rows<{ ref: string }>(sql);
  if (!found) throw new Error(`no case of the demo city fits: ${where}`);
  return found.ref;
}

const of = (login: string) =>
  `exists (select 1 from account a where a.login = '${login}' and a.subject_id in (c.subject_id, c.agent_id))`;

const draft = (rows: Rows) => aCase(rows, `c.state = 'draft' and ${of("citizen")}`);

/** A step of the food licence process that stands open and belongs to this person's post. */
async function aTask(rows: Rows, where: string): Promise<string> {
  const sql = `select t.id from task t join "case" c on c.id = t.case_id
    where c.service_code = 'food-business' and t.state = 'open' and (${where}) order by t.opened_at, t.id limit 1`;
  const [found] = await rows<{ id: string }>(sql);
  if (!found) throw new Error(`no task of the demo city fits: ${where}`);
  return found.id;
}

async function aLicence(rows: Rows): Promise<string> {
  const [found] = await rows<{ number: string }>("select number from licence order by number limit 1");
  if (!found) throw new Error("the demo city has no licence");
  return found.number;
}

/** The number of a receipt of the counter; the first one is written when nobody brought papers yet. */
async function aReceipt(rows: Rows): Promise<string> {
  const [found] = await rows<{ number: string }>(
    "select number from walk_in where area_path = (select area_path from post p join account a on a.id = p.account_id where a.login = 'clerk') order by number limit 1",
  );
  if (found) return found.number;
  const matter = "想了解老房子加装电梯怎么申请补贴";
  return (await storyteller().tell({ clerk: "clerk", who: "citizen2", matter })).ref;
}

/** Somebody whose case this counter handles: their card need not be read again. */
async function aPerson(rows: Rows): Promise<string> {
  const [found] = await rows<{ id: string }>("select subject_id as id from account where login = 'citizen'");
  if (!found) throw new Error("nobody in the demo city signs in as citizen");
  return found.id;
}

/** One visit for every page of the product. A page without one fails the crawl. */
export const visits: Readonly<Record<string, Visit>> = {
  "/": { path: "/" },
  "/services/[code]": { path: "/services/food-business" },
  "/services": { path: "/services" },
  "/services/[code]/sheets/[key]": { path: "/services/food-business/sheets/form" },
  "/people": { path: "/people" },
  "/firms": { path: "/firms" },
  "/departments": { path: "/departments" },
  "/departments/[code]": { path: "/departments/market" },
  "/life-events/[key]": { path: "/life-events/open-restaurant" },
  "/search": { path: "/search?q=spjy" },
  "/search/advanced": { path: "/search/advanced" },
  "/articles": { path: "/articles" },
  "/articles/[id]": { path: "/articles/notice-saturday" },
  "/finished": { path: "/finished" },
  "/sign-in": { path: "/sign-in" },
  "/register": { path: "/register" },
  "/account": { as: "citizen", path: "/account" },

  "/my": { as: "citizen", path: "/my" },
  "/my/library": { as: "citizen", path: "/my/library" },
  "/my/licences": { as: "citizen", path: "/my/licences" },
  "/my/organisations": { as: "firm", path: "/my/organisations" },
  "/my/messages": { as: "citizen", path: "/my/messages" },

  "/my/cases/[caseNo]": {
    as: "citizen",
    path: async (rows) => `/my/cases/${await aCase(rows, `c.state = 'accepted' and ${of("citizen")}`)}`,
  },
  "/my/cases/[caseNo]/correct": {
    as: "citizen",
    path: async (rows) => `/my/cases/${await aCase(rows, `c.state = 'correcting' and ${of("citizen")}`)}/correct`,
  },
  "/progress": { path: "/progress" },
  "/progress/[caseNo]": {
    path: async (rows) => `/progress/${await aCase(rows, "c.state = 'accepted'")}`,
    // Without the code of a paper the number alone shows nothing.
    leadsTo: /\/progress\?caseNo=/,
  },
  "/verify": { path: "/verify" },
  "/verify/[number]": { path: async (rows) => `/verify/${await aLicence(rows)}` },

  "/apply/[service]": { as: "citizen2", path: "/apply/food-business" },
  "/apply/[service]/[draftNo]": {
    as: "citizen",
    path: async (rows) => `/apply/food-business/${await draft(rows)}`,
    leadsTo: /\/apply\/food-business\/D\w+\/scenario$/,
  },
  "/apply/[service]/[draftNo]/[step]": {
    as: "citizen",
    path: async (rows) => `/apply/food-business/${await draft(rows)}/form`,
  },
  "/apply/[service]/[draftNo]/done": {
    as: "citizen",
    path: async (rows) =>
      `/apply/food-business/${await aCase(rows, `c.state = 'submitted' and ${of("citizen")}`)}/done`,
  },

  "/window": { as: "clerk", path: "/window", leadsTo: /\/window\/intake$/ },
  "/window/intake": { as: "clerk", path: "/window/intake" },
  "/window/intake/[ref]": {
    as: "clerk",
    path: async (rows) => `/window/intake/${await aCase(rows, "c.state = 'received'")}`,
  },
  "/window/pre-review": { as: "clerk", path: "/window/pre-review" },
  "/window/pre-review/[caseNo]": {
    as: "clerk",
    path: async (rows) => `/window/pre-review/${await aCase(rows, "c.state = 'submitted'")}`,
  },
  "/window/case/[caseNo]": {
    as: "clerk",
    path: async (rows) => `/window/case/${await aCase(rows, "c.state = 'accepted'")}`,
  },
  "/window/hand-out": { as: "clerk", path: "/window/hand-out" },
  "/window/review": { as: "clerk", path: "/window/review" },
  "/window/follow-up": { as: "clerk", path: "/window/follow-up" },
  "/window/mended": { as: "clerk", path: "/window/mended" },
  "/window/today": { as: "clerk", path: "/window/today" },
  "/window/walk-in": { as: "clerk", path: "/window/walk-in" },
  "/window/walk-in/new": { as: "clerk", path: async (rows) => `/window/walk-in/new?person=${await aPerson(rows)}` },
  "/window/walk-in/[number]": { as: "clerk", path: async (rows) => `/window/walk-in/${await aReceipt(rows)}` },

  "/supervision": { as: "supervisor", path: "/supervision" },
  "/supervision/wall": { as: "supervisor", path: "/supervision/wall" },
  "/supervision/alerts": { as: "supervisor", path: "/supervision/alerts" },
  "/supervision/today": { as: "supervisor", path: "/supervision/today" },
  "/supervision/cases": { as: "supervisor", path: "/supervision/cases" },
  "/supervision/cases/[caseNo]": {
    as: "supervisor",
    path: async (rows) => `/supervision/cases/${await aCase(rows, "c.state = 'accepted'")}`,
  },

  "/admin": { as: "cityadmin", path: "/admin", leadsTo: /\/admin\/operations$/ },
  "/admin/operations": { as: "cityadmin", path: "/admin/operations" },
  "/admin/exchange": { as: "cityadmin", path: "/admin/exchange" },
  "/admin/ledger": { as: "auditor", path: "/admin/ledger" },
  "/admin/ledger/roots": { as: "auditor", path: "/admin/ledger/roots" },
  "/admin/ledger/[type]/[id]": { as: "auditor", path: "/admin/ledger/service/food-business" },
  "/admin/calendar": { as: "cityadmin", path: "/admin/calendar?year=2027" },

  "/approval": { as: "approver", path: "/approval" },
  "/approval/monitor": { as: "chief", path: "/approval/monitor" },
  "/approval/monitor/alerts": { as: "approver", path: "/approval/monitor/alerts" },
  "/approval/[view]": { as: "approver", path: "/approval/claimable" },
  "/approval/cases/[caseNo]": {
    as: "approver",
    path: async (rows) => `/approval/cases/${await aCase(rows, "c.state = 'accepted'")}`,
  },
  "/approval/tasks/[id]": {
    as: "approver",
    path: async (rows) => `/approval/tasks/${await aTask(rows, "t.post in ('reviewer', 'inspector')")}`,
  },
};
