import enAdmin from "@/messages/en/admin.json";
import enApply from "@/messages/en/apply.json";
import enApproval from "@/messages/en/approval.json";
import enCases from "@/messages/en/cases.json";
import enCatalogue from "@/messages/en/catalogue.json";
import enCommon from "@/messages/en/common.json";
import enErrors from "@/messages/en/errors.json";
import enForms from "@/messages/en/forms.json";
import enIdentity from "@/messages/en/identity.json";
import enMy from "@/messages/en/my.json";
import enNotify from "@/messages/en/notify.json";
import enPapers from "@/messages/en/papers.json";
import enPortal from "@/messages/en/portal.json";
import enProgress from "@/messages/en/progress.json";
import enSupervision from "@/messages/en/supervision.json";
import enUi from "@/messages/en/ui.json";
import enVerify from "@/messages/en/verify.json";
import enViews from "@/messages/en/views.json";
import enWindow from "@/messages/en/window.json";
import enWorkflow from "@/messages/en/workflow.json";
import zhAdmin from "@/messages/zh-CN/admin.json";
import zhApply from "@/messages/zh-CN/apply.json";
import zhApproval from "@/messages/zh-CN/approval.json";
import zhCases from "@/messages/zh-CN/cases.json";
import zhCatalogue from "@/messages/zh-CN/catalogue.json";
import zhCommon from "@/messages/zh-CN/common.json";
import zhErrors from "@/messages/zh-CN/errors.json";
import zhForms from "@/messages/zh-CN/forms.json";
import zhIdentity from "@/messages/zh-CN/identity.json";
import zhMy from "@/messages/zh-CN/my.json";
import zhNotify from "@/messages/zh-CN/notify.json";
import zhPapers from "@/messages/zh-CN/papers.json";
import zhPortal from "@/messages/zh-CN/portal.json";
import zhProgress from "@/messages/zh-CN/progress.json";
import zhSupervision from "@/messages/zh-CN/supervision.json";
import zhUi from "@/messages/zh-CN/ui.json";
import zhVerify from "@/messages/zh-CN/verify.json";
import zhViews from "@/messages/zh-CN/views.json";
import zhWindow from "@/messages/zh-CN/window.json";
import zhWorkflow from "@/messages/zh-CN/workflow.json";

/** Every text of the product, one file per area and language. `messages.test.ts` proves that both have the same keys. */
export const dictionaries = {
  "zh-CN": {
    common: zhCommon,
    errors: zhErrors,
    portal: zhPortal,
    apply: zhApply,
    my: zhMy,
    progress: zhProgress,
    verify: zhVerify,
    window: zhWindow,
    approval: zhApproval,
    supervision: zhSupervision,
    admin: zhAdmin,
    papers: zhPapers,
    notify: zhNotify,
    forms: zhForms,
    catalogue: zhCatalogue,
    identity: zhIdentity,
    cases: zhCases,
    workflow: zhWorkflow,
    ui: zhUi,
    views: zhViews,
  },
  en: {
    common: enCommon,
    errors: enErrors,
    portal: enPortal,
    apply: enApply,
    my: enMy,
    progress: enProgress,
    verify: enVerify,
    window: enWindow,
    approval: enApproval,
    supervision: enSupervision,
    admin: enAdmin,
    papers: enPapers,
    notify: enNotify,
    forms: enForms,
    catalogue: enCatalogue,
    identity: enIdentity,
    cases: enCases,
    workflow: enWorkflow,
    ui: enUi,
    views: enViews,
  },
} as const;
