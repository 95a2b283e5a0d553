import { instantFrom } from "@/lib/platform/clock";
import { makeDocumentNo, makeLicenceId } from "@/lib/platform/codes";
import type { Licence } from "../licences/licence";

export const sampleLicence: Licence = {
  template: "certificate-landscape",
  title: "食品经营许可证",
  number: "JY29901210000417",
  identifier: makeLicenceId({
    type: "11100000000013338W032",
    issuer: "11220000013544541J",
    serial: "2430599",
    version: 1,
  }),
  documentNo: makeDocumentNo({ kind: "JY", year: 2026 }),
  face: [
    { label: "经营者名称", value: "云州市临江县山前小馆" },
    { label: "统一社会信用代码", value: "92990121MA0TEST16X" },
    { label: "法定代表人（负责人）", value: "张镕" },
    { label: "经营场所", value: "云州市临江县山前路18号1层" },
    { label: "主体业态", value: "餐饮服务经营者" },
    { label: "经营项目", value: "热食类制售、冷食类制售" },
  ],
  notes: ["许可证应当悬挂在经营场所显著位置", "有效期届满90个工作日至15个工作日前申请延续"],
  issuer: { name: "云州市市场监督管理局" },
  issuedOn: "2026-12-09",
  validity: { from: "2026-12-09", until: "2031-12-08" },
  madeAt: instantFrom("2026-12-09T10:12:00+08:00"),
  checkUrl: "https://tongban.example/verify/JY20267K3M9QX2TDA?code=7K3M9QX2TD8VNB4H",
};
