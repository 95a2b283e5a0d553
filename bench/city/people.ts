import { subjectData } from "@/lib/identity";
import { instantOfMillis } from "@/lib/platform/clock";
import { maskName, residentIdCheckCharacter } from "@/lib/platform/codes";
import { canonicalJson, sm3 } from "@/lib/platform/crypto";
import { idAt } from "./chance";

const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const given = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鹏飞"];

/** Days of birth that are given out: 55 years of twelve months of 28 days. */
const births = 55 * 12 * 28;
/** Serials below belong to the people of the demo city. */
const firstSerial = 750;
/** How many people there can be. */
export const mostPeople = births * (1_000 - firstSerial);

export const nameOf = (n: number): string =>
  `${surnames[n % surnames.length]}${given[(n * 7 + 3) % given.length]}${given[Math.floor(n / 31) % given.length]}`;

/** The n-th invented resident's ID number: of the invented county, with a right check character; no two alike. */
export function idNoOf(n: number): string {
  const birth = n % births;
  const [year, rest] = [1950 + Math.floor(birth / 336), birth % 336];
  const date = `${year}${String(1 + Math.floor(rest / 28)).padStart(2, "0")}${String(1 + (rest % 28)).padStart(2, "0")}`;
  const body = `990122${date}${String(firstSerial + Math.floor(n / births)).padStart(3, "0")}`;
  return body + residentIdCheckCharacter(body);
}

/** When people registered: half of them before the city's first day, the others evenly until its last. */
export type Registered = { people: number; from: number; to: number };

export function registeredAt(n: number, { people, from, to }: Registered): number {
  const early = Math.floor(people / 2);
  return n < early ? from - (early - n) * 1_000 : from + Math.floor(((n - early) / (people - early)) * (to - from));
}

export type Person = { subjectId: string; accountId: string; masked: string };

/** Who the n-th person is; the same in every process, without a list of them. */
export function personOf(n: number, registered: Registered): Person {
  const at = registeredAt(n, registered);
  return { subjectId: idAt(at, 0, n, n + 1), accountId: idAt(at, 1, n + 2, n), masked: maskName(nameOf(n)) };
}

export const loginOf = (n: number): string => `u${String(n).padStart(7, "0")}`;

export const peopleColumns = {
  subject: [
    ...["id", "kind", "name_enc", "name_masked", "id_kind", "id_enc", "id_hash", "id_last4", "id_masked"],
    ...["phone_enc", "phone_hash", "phone_masked", "created_at"],
  ],
  account: ["id", "login", "password_hash", "subject_id", "created_at"],
};

/** The rows of the n-th person as COPY takes them (encrypted, hashed and masked as the product does), and the chain. */
export function rowsOfPerson(n: number, registered: Registered, passwordHash: string) {
  const { subjectId, accountId } = personOf(n, registered);
  const at = instantOfMillis(registeredAt(n, registered));
  const iso = at.toISOString();
  const facts = { kind: "person" as const, name: nameOf(n), idKind: "resident-id" as const, idNo: idNoOf(n) };
  const data = subjectData({ ...facts, phone: `199${String(10_000_000 + n)}` }, at);
  const subject = [
    ...[subjectId, data.kind, data.nameEnc, data.nameMasked, data.idKind, data.idEnc, data.idHash, data.idLast4],
    ...[data.idMasked, data.phoneEnc, data.phoneHash, data.phoneMasked, iso],
  ];
  const actor = "system:register";
  const event = "account.registered";
  const said = { v: 1, subject: `account:${accountId}`, seq: 1, at: iso, event, actor, facts: {}, previous: "" };
  const body = canonicalJson(said);
  return {
    subject: `${subject.join("\t")}\n`,
    account: `${[accountId, loginOf(n), passwordHash, subjectId, iso].join("\t")}\n`,
    chain: { id: accountId, at: iso, event, actor, body, hash: sm3(body) },
  };
}
