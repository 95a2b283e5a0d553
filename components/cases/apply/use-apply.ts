"use client";
import { usePathname } from "next/navigation";
import { useCallback, useMemo, useRef, useState } from "react";
import { cityOf } from "@/components/forms/city-of";
import type { AreaOption } from "@/components/forms/field-types/types";
import { useLocale, useText } from "@/components/ui/locale";
import type { DeliveryChoice } from "@/lib/cases/contract";
import { askedValues, checkInBrowser } from "@/lib/forms/contract";
import { localHref } from "@/lib/platform/i18n/href";
import { type ApiProblem, apiCall } from "../api-call";
import { useMaterials } from "../use-materials";
import { type Applicant, type ApplyService, type ApplyStep, applySteps, type ServerDraft } from "./apply-service";
import { deliveryComplete, deliveryToKeep } from "./delivery-choice";
import { applyFigures } from "./figures";
import { stillMissing } from "./materials-step";
import { type Draft, useDraft } from "./use-draft";
import { useSharing } from "./use-sharing";

export type ApplyProps = {
  service: ApplyService;
  areas: readonly AreaOption[];
  applicants: readonly Applicant[];
  /** What the person's own account knows, for fields that ask for it. */
  own: Draft["values"];
  draft: ServerDraft | null;
};

/** A key for one act: the same act sent twice is answered once. `randomUUID` is not there on plain http. */
const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const isPhone = () => window.matchMedia("(max-width: 640px)").matches;

/** The whole journey: the draft, where one is, what is missing, and the acts. */
export function useApply(props: ApplyProps) {
  const { service, draft: server } = props;
  const locale = useLocale();
  const t = useText("apply");
  const pathname = usePathname();
  const [draftNo, setDraftNo] = useState(server?.draftNo ?? null);
  const [subjectId, setSubjectId] = useState(server?.subjectId ?? firstFit(props)?.id ?? "");
  const [attempts, setAttempts] = useState<Partial<Record<ApplyStep, number>>>({});
  const [beginProblem, setBeginProblem] = useState<ApiProblem | "lost" | null>(null);
  const [submitProblem, setSubmitProblem] = useState<ApiProblem | "lost" | null>(null);
  const [moving, setMoving] = useState(false);
  const [declared, setDeclared] = useState(false);
  const kept = useDraft({
    locale,
    form: service.form,
    first: server ?? { scenario: {}, values: props.own, sources: {} },
    server,
  });
  const { draft } = kept;
  const delivery: DeliveryChoice = draft.delivery ?? { way: service.item.deliveryWays[0] ?? "electronic" };
  const materials = useMaterials(locale, draftNo, { lost: t("material.lost"), lostNext: t("material.lostNext") });
  // What registers fill in moves the draft on: until it is taken over, nothing is sent over the older one.
  const sharing = useSharing(locale, {
    before: kept.pause,
    filled: kept.refresh,
    after: async () => {
      await Promise.all([kept.refresh(), materials.refresh()]);
      kept.resume();
    },
  });
  const keys = useRef({ create: newKey(), submit: newKey() });
  const beginning = useRef<Promise<string | null> | null>(null);

  const last = pathname.split("/").at(-1);
  const step: ApplyStep = (draftNo && applySteps.find((one) => one === last)) || "scenario";
  const hrefOf = useCallback(
    (to: ApplyStep, number = draftNo) => localHref(locale, `/apply/${service.code}/${number ?? ""}/${to}`),
    [draftNo, locale, service.code],
  );

  const figures = useMemo(() => applyFigures(service, draft.scenario, draft.values), [service, draft]);
  const city = useMemo(() => cityOf(props.areas), [props.areas]);
  const problems = useMemo(
    () =>
      checkInBrowser(service.form, askedValues(service.form, draft.values, draft.scenario), {
        scenario: draft.scenario,
        mode: "submit",
        locale,
        city,
      }),
    [service.form, draft, locale, city],
  );
  const missing = materials.items ? stillMissing(materials.items) : [];
  const tried = (one: ApplyStep) => (attempts[one] ?? 0) > 0;

  /** The draft begins with the first answer; a second click waits for the first. */
  const begin = (scenario: Draft["scenario"]): Promise<string | null> => {
    if (draftNo) return Promise.resolve(draftNo);
    beginning.current ??= (async () => {
      const body = { service: service.code, subjectId, scenario, channel: isPhone() ? "phone" : "pc" };
      const answer = await apiCall<{ draftNo: string }>(locale, "POST", "/cases", { body, key: keys.current.create });
      beginning.current = null;
      if (!answer.ok) {
        setBeginProblem(answer.problem ?? "lost");
        if (answer.problem) keys.current.create = newKey();
        return null;
      }
      setBeginProblem(null);
      setDraftNo(answer.data.draftNo);
      window.history.replaceState(null, "", hrefOf("scenario", answer.data.draftNo));
      kept.begun(answer.data.draftNo);
      return answer.data.draftNo;
    })();
    return beginning.current;
  };

  const answer = (key: string, value: string) => {
    kept.answer(key, value);
    void begin({ ...draft.scenario, [key]: value });
  };

  /** What a page needs from other bodies is asked for when it is first seen. */
  const enter = async (to: ApplyStep, number: string) => {
    if (to === "form" || to === "materials") void sharing.run(number);
    if (to === "materials" || to === "review") {
      await materials.refresh();
      if (to === "materials") void materials.readLibrary(subjectId);
    }
  };

  const go = (to: ApplyStep, number = draftNo) => {
    if (!number) return;
    window.history.pushState(null, "", hrefOf(to, number));
    window.scrollTo({ top: 0 });
    requestAnimationFrame(() => document.getElementById("apply-heading")?.focus({ preventScroll: true }));
  };

  const complete: Record<ApplyStep, boolean> = {
    scenario: figures.outcome.open.length === 0,
    form: problems.length === 0,
    materials: materials.items !== null && missing.length === 0 && materials.uploads.every(({ problem }) => problem),
    review:
      declared && deliveryComplete(delivery) && problems.length + missing.length + figures.outcome.open.length === 0,
  };

  const forward = async () => {
    if (moving) return;
    setAttempts((all) => ({ ...all, [step]: (all[step] ?? 0) + 1 }));
    if (!complete[step]) return;
    setMoving(true);
    try {
      const number = await begin(draft.scenario);
      if (!number || !(await kept.flush())) return;
      const next = applySteps[applySteps.indexOf(step) + 1];
      if (next) go(next, number);
      else await submit(number);
    } finally {
      setMoving(false);
    }
  };

  const submit = async (number: string) => {
    setSubmitProblem(null);
    const body = { delivery: deliveryToKeep(delivery) };
    const sent = await apiCall(locale, "POST", `/cases/${number}/submit`, { body, key: keys.current.submit });
    // Submitted before, perhaps by a click whose answer never came: the page of the result says so.
    const before = !sent.ok && sent.problem?.code === "case/wrong-state";
    if (sent.ok || before) {
      window.location.replace(localHref(locale, `/apply/${service.code}/${number}/done`));
      return;
    }
    if (sent.problem) keys.current.submit = newKey();
    setSubmitProblem(sent.problem ?? "lost");
  };

  return {
    ...{ kept, draft, draftNo, subjectId, setSubjectId, step, hrefOf, go, figures, problems, missing, tried, attempts },
    ...{
      materials,
      sharing,
      answer,
      enter,
      forward,
      moving,
      delivery,
      setDelivery: kept.chooseDelivery,
      declared,
      setDeclared,
      complete,
    },
    ...{ beginProblem, submitProblem },
  };
}

/** The one the service is for, when it is one of them; else the person. */
function firstFit({ applicants, service }: ApplyProps): Applicant | undefined {
  const forPersons = service.item.objects.includes("1");
  return (
    applicants.find((one) => (one.kind === "person" ? forPersons : !forPersons)) ?? applicants.find((one) => one.self)
  );
}
