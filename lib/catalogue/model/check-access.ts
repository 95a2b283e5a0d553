import type { ServiceItem } from "../contract";
import type { Violation } from "./violation";

const withAreaCode = /^0\d{2,3}-\d{4} ?\d{3,4}$/;
const saysWhen = /工作日|24 ?小时|全天|节假日/;
const saysWhere = /窗|室|台/;

/** 办理形式 codes and the terminals that carry them. */
const formOfTerminal = { window: "1", pc: "2", phone: "3", kiosk: "9" } as const;

/** Visits, online depth, places, phones and channels: rules 3 to 7 of the city audit of service items. */
export function checkAccess(item: ServiceItem): Violation[] {
  return [...checkVisits(item), ...checkContacts(item), ...checkAudience(item), ...checkChannels(item)];
}

function checkVisits(item: ServiceItem): Violation[] {
  const found: Violation[] = [];
  const { n, reason } = item.visits;
  if (n > 0 !== (reason !== undefined)) found.push({ rule: "visit-reason", at: "visits.reason" });
  const online = item.handlingForms.includes("2") || item.handlingForms.includes("3");
  if (n === 0 && !online && !item.handlingForms.includes("4"))
    found.push({ rule: "no-visit-way", at: "handlingForms" });
  if (item.netGrade === 4 && n > 0) found.push({ rule: "net-grade", at: "netGrade" });
  if (item.lists.includes("no-visit") && n > 0) found.push({ rule: "list", at: "lists.no-visit" });
  if (item.lists.includes("one-visit") && n > 1) found.push({ rule: "list", at: "lists.one-visit" });
  return found;
}

function checkContacts(item: ServiceItem): Violation[] {
  const found: Violation[] = [];
  const { consult, complaint } = item;
  if (!withAreaCode.test(consult.phone)) found.push({ rule: "contact-phone", at: "consult.phone" });
  if (!withAreaCode.test(complaint.phone)) found.push({ rule: "contact-phone", at: "complaint.phone" });
  for (const phone of [consult.phone, ...item.places.map((place) => place.phone)])
    if (phone === complaint.phone) found.push({ rule: "contact-phone", at: "complaint.phone" });
  item.places.forEach((place, index) => {
    if (!saysWhen.test(place.hours.zh)) found.push({ rule: "place", at: `places.${index}.hours` });
    if (!saysWhere.test(place.window.zh)) found.push({ rule: "place", at: `places.${index}.window` });
  });
  return found;
}

function checkAudience(item: ServiceItem): Violation[] {
  const found: Violation[] = [];
  const forPeople = item.objects.includes("1");
  const forFirms = item.objects.some((object) => object !== "1");
  if (forPeople !== item.themes.personal.length > 0) found.push({ rule: "themes", at: "themes.personal" });
  if (forFirms !== item.themes.firm.length > 0) found.push({ rule: "themes", at: "themes.firm" });
  return found;
}

function checkChannels(item: ServiceItem): Violation[] {
  const found: Violation[] = [];
  for (const terminal of item.terminals)
    if (!item.handlingForms.includes(formOfTerminal[terminal]))
      found.push({ rule: "channels", at: `terminals.${terminal}` });
  const acceptsOnline = item.netDepth.includes("4");
  if (acceptsOnline && !item.terminals.some((terminal) => terminal === "pc" || terminal === "phone"))
    found.push({ rule: "channels", at: "netDepth" });
  if (item.deliveryWays.includes("courier") !== item.handlingForms.includes("4"))
    found.push({ rule: "channels", at: "deliveryWays.courier" });
  return found;
}
