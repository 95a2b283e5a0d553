import * as licences from "@/lib/licences";
import { compareChanged } from "@/lib/licences/queries/compare-changed";
import { areaNames, getIssuer } from "@/lib/licences/queries/issuer";
import { findLicenceOfCase } from "@/lib/licences/queries/licence-of-case";
import { findByDigest, findByNumber } from "@/lib/licences/queries/registered";
import { sm3 } from "@/lib/platform/crypto";
import type { Planned } from "../asked";

export const plannedLicences: readonly Planned[] = [
  { of: "licences/compare-changed", run: ({ licence }) => compareChanged(licence.documentNo, licence.bytes) },
  { of: "licences/issuer", run: () => getIssuer("market") },
  { of: "licences/issuer", run: () => areaNames(["990121", "no code"]) },
  { of: "licences/licence-of-case", run: (on) => findLicenceOfCase(on.cases.granted.id) },
  { of: "licences/list-my-licences", run: (on) => licences.listMyLicences(on.citizen) },
  { of: "licences/open-licence", run: (on) => licences.openLicence({ actor: on.citizen }, on.licence.documentNo) },
  { of: "licences/open-licence", run: (on) => licences.openLicence({ actor: on.chief }, on.licence.documentNo) },
  { of: "licences/registered", run: (on) => findByNumber(on.licence.documentNo) },
  { of: "licences/registered", run: (on) => findByNumber(on.paper.number) },
  { of: "licences/registered", run: (on) => findByDigest(sm3(on.licence.bytes)) },
  { of: "licences/verify-file", run: (on) => licences.verifyFile(on.licence.bytes) },
  { of: "licences/verify-number", run: (on) => licences.verifyNumber(on.licence.documentNo) },
];
