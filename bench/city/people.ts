import type { Client } from "pg";
import { subjectData } from "@/lib/identity";
import { now } from "@/lib/platform/clock";
import { maskName, residentIdCheckCharacter } from "@/lib/platform/codes";
import { insertRows } from "./insert-rows";

export type Person = { id: string; masked: string; idLast4: string };

const surnames = [..."赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"];
const given = [..."伟芳娜敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂英华玉萍红鹏飞"];

/** The n-th invented resident: an ID number of the invented county that passes its check, a name, a phone. */
function resident(n: number): { name: string; idNo: string; phone: string } {
  const birth = `${1950 + (n % 55)}${String(1 + (n % 12)).padStart(2, "0")}${String(1 + (n % 28)).padStart(2, "0")}`;
  const body = `990122${birth}${String(Math.floor(n / (55 * 84)) % 1_000).padStart(3, "0")}`;
  const name = `${surnames[n % surnames.length]}${given[(n * 7) % given.length]}${given[(n * 13) % given.length]}`;
  return { name, idNo: body + residentIdCheckCharacter(body), phone: `199${String(10_000_000 + n)}` };
}

/** Writes n people as the product would (encrypted, hashed, masked). */
export async function addPeople(client: Client, n: number): Promise<Person[]> {
  const people: Person[] = [];
  const known = new Set<string>();
  let batch: Record<string, unknown>[] = [];
  for (let i = 0; people.length < n; i += 1) {
    const { name, idNo, phone } = resident(i);
    if (known.has(idNo)) continue;
    known.add(idNo);
    const data = subjectData({ kind: "person", name, idKind: "resident-id", idNo, phone }, now());
    const id = crypto.randomUUID();
    people.push({ id, masked: maskName(name), idLast4: data.idLast4 });
    batch.push({ id, ...data });
    if (batch.length === 2_000 || people.length === n) {
      await insertRows(client, "subject", batch);
      batch = [];
    }
  }
  return people;
}
