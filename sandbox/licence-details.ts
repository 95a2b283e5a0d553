import { createHash } from "node:crypto";
import type { HeldLicence, Person } from "./city";

/** What a licence says field by field: `label` as its face prints it, `key` as the library's interface names it. */
export type LicenceDetail = { key: string; label: string; value: string | number };

const schools = ["云州师范学院", "临江大学", "青岭理工学院", "云州职业技术学院"] as const;
const majors = ["汉语言文学", "数学与应用数学", "学前教育", "英语"] as const;
const levels = ["本科", "本科", "大专", "研究生"] as const;
const mandarin = ["二级甲等", "二级乙等", "一级乙等"] as const;

/** A number that is always the same for the same licence: the invented registers do not change their minds. */
function numberOf(licence: HeldLicence, what: string): number {
  return createHash("sm3").update(`${licence.holder} ${licence.number} ${what}`).digest().readUInt32BE(0);
}
const pick = <T>(from: readonly [T, ...T[]], n: number): T => from[n % from.length] ?? from[0];

/** The fields of the kinds that forms ask for, beyond number and holder, which every licence has. */
export function detailsOf(licence: HeldLicence, holder: Person | undefined): LicenceDetail[] {
  const n = (what: string) => numberOf(licence, what);
  if (licence.kind === "degree") {
    const graduated = Number(licence.holder.slice(6, 10)) + 22;
    return [
      { key: "school", label: "毕业院校", value: pick(schools, n("school")) },
      { key: "major", label: "专业", value: pick(majors, n("major")) },
      { key: "level", label: "学历层次", value: pick(levels, n("level")) },
      { key: "graduatedOn", label: "毕业日期", value: `${graduated}-06-30` },
    ];
  }
  if (licence.kind === "property-title") {
    return [
      { key: "address", label: "坐落", value: holder?.address ?? "云州市临江县" },
      {
        key: "unitNo",
        label: "不动产单元号",
        value: `990121001001GB${String(n("unit") % 100_000).padStart(5, "0")}F00010001`,
      },
      { key: "area", label: "建筑面积(平方米)", value: 60 + (n("area") % 8_000) / 100 },
    ];
  }
  return licence.kind === "putonghua" ? [{ key: "level", label: "等级", value: pick(mandarin, n("level")) }] : [];
}
