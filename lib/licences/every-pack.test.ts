import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { Papers, ServiceItem } from "@/lib/catalogue/contract";
import type { FormSchema } from "@/lib/forms/contract";
import { instantFrom } from "@/lib/platform/clock";
import { makeDocumentNo, makeLicenceId } from "@/lib/platform/codes";
import { makeLicence } from "@/lib/platform/documents/licences/make-licence";
import departments from "@/prisma/seed/demo/city/departments.json";
import { completeValues } from "@/prisma/seed/factories/complete-values";
import { faceOf } from "./model/face-of";
import { resultOf } from "./model/result-of";
import { validityOf } from "./model/validity";

const root = path.join(process.cwd(), "prisma/seed/demo/services");
const read = <T>(code: string, file: string) => JSON.parse(readFileSync(path.join(root, code, file), "utf8")) as T;

test.each(readdirSync(root).sort())(
  "%s: a grant makes a document with a full face and a right identifier",
  async (code) => {
    const item = read<ServiceItem>(code, "item.json");
    const papers = read<Papers>(code, "papers.json");
    const form = read<FormSchema>(code, "form.json");
    const scenario = Object.fromEntries(
      item.scenario.questions.map((question) => [question.key, question.options[0]?.value ?? ""]),
    );
    const facts = { form, item, values: completeValues(form, scenario), scenario };
    const chosen = resultOf({ item, papers }, facts);
    if (!chosen) throw new Error("a grant produces nothing");
    const face = faceOf(chosen.template, facts);
    // A face line whose field does not exist says nothing on any licence: the pack is wrong, not the applicant.
    const fields = new Set(form.sections.flatMap((section) => section.fields.map((field) => field.key)));
    expect(chosen.template.face.filter((line) => "field" in line && !fields.has(line.field))).toEqual([]);
    expect(face.length).toBeGreaterThan(0);
    const type = chosen.result.licenceTypeCode;
    const issuer = departments.find((one) => one.code === item.department);
    const identifier = type
      ? makeLicenceId({ type, issuer: issuer?.uscc ?? "", serial: "2026000001", version: 1 })
      : undefined;
    const { from, to } = validityOf("2026-03-06", chosen.result.years);
    const bytes = await makeLicence({
      template: chosen.template.template,
      title: chosen.template.title.zh,
      number: `${chosen.template.numberWord}2026000001`,
      ...(identifier ? { identifier } : {}),
      documentNo: makeDocumentNo({ kind: "ZH", year: 2026 }),
      face: face.map(({ label, value }) => ({ label: label.zh, value })),
      notes: chosen.template.notes.map((note) => note.zh),
      issuer: { name: issuer?.name.zh ?? "" },
      issuedOn: from,
      validity: { from, ...(to ? { until: to } : {}) },
      madeAt: instantFrom("2026-03-06T10:30:00+08:00"),
      checkUrl: "https://tongban.example/verify/ZH",
    });
    expect(bytes.length).toBeGreaterThan(5_000);
  },
);
