"use client";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { localHref } from "@/lib/platform/i18n/href";
import { say } from "@/lib/platform/i18n/locale";
import { useHotkeys } from "../patterns/hotkeys";
import { ContextBar, GroupHead, Panel, Panels } from "../patterns/staff-shell";
import { Button } from "../ui/button";
import { Kbd } from "../ui/kbd";
import { LinkButton } from "../ui/link-button";
import { useLocale, useText } from "../ui/locale";
import { RadioGroup } from "../ui/radio-group";
import { TextField } from "../ui/text-field";
import type { Answer } from "./answer-type";
import { OwnCases, OwnLibrary, PersonCard } from "./applicant-panel";
import { type DeskLine, DeskList } from "./desk-list";
import type { IntakeActs, IntakeView } from "./intake-types";
import { onKeptForIntake, takeForIntake } from "./kept-for-intake";
import type { LookUpAnswer } from "./look-up";
import { ToldProblem } from "./told-problem";
import { useAct } from "./use-act";

type Service = { code: string; name: { zh: string; en: string }; body: { zh: string; en: string } };
type Acts = Pick<IntakeActs, "receivePerson"> & {
  beginCase: (input: { service: string; subjectId: string }) => Promise<Answer<{ draftNo: string }>>;
  lookUp: (typed: string) => Promise<Answer<LookUpAnswer>>;
};

/** The counter with nobody's case open: read a card, or go on with what lies here. With a person: choose the service. */
export function IntakeStart(props: {
  person: IntakeView["person"] | null;
  offered: Service[];
  desks: { key: "drafts" | "expected" | "received"; lines: DeskLine[] }[];
  acts: Acts;
}) {
  const { person, acts } = props;
  const locale = useLocale();
  const t = useText("window");
  useHotkeys([
    {
      keys: "Alt+W",
      label: t("walkIn.new"),
      run: () => {
        window.location.href = localHref(
          locale,
          person ? `/window/walk-in/new?person=${person.id}` : "/window/walk-in",
        );
      },
    },
  ]);
  return (
    <>
      <ContextBar>
        <h1 className="text-staff-head">{t(person ? "start.chooseTitle" : "start.title")}</h1>
        <span className="ml-auto flex gap-2">
          <LinkButton
            size="staff"
            keys="Alt+W"
            href={localHref(locale, person ? `/window/walk-in/new?person=${person.id}` : "/window/walk-in")}
          >
            {t(person ? "walkIn.new" : "walkIn.list")}
          </LinkButton>
        </span>
      </ContextBar>
      <Panels>
        <Panel title={t("panel.1")} className="lg:w-[380px] lg:shrink-0">
          {person ? (
            <>
              <PersonCard person={person} organisation={null} />
              <OwnCases person={person} />
              <OwnLibrary person={person} />
              <GroupHead>{t("start.nextPerson")}</GroupHead>
              <Reader acts={acts} />
            </>
          ) : (
            <Reader acts={acts} first />
          )}
        </Panel>
        {person ? (
          <Panel title={t("start.choose")} className="min-w-0 flex-1">
            <ChooseService person={person} offered={props.offered} acts={acts} />
          </Panel>
        ) : (
          props.desks.map((desk) => (
            <Panel
              key={desk.key}
              title={t(`desk.${desk.key}`)}
              note={desk.lines.length || ""}
              className="min-w-0 flex-1"
            >
              <DeskList lines={desk.lines} empty={t(`desk.${desk.key}Empty`)} />
            </Panel>
          ))
        )}
      </Panels>
    </>
  );
}

const isCard = (typed: string) => /^\s*\d{17}[\dx]\s*$/i.test(typed);

/**
 * The card reader: a keyboard that types 18 characters and Enter. Who is not known yet is registered on the spot. A
 * scanner types here too: the code on a paper opens its case where it stands.
 */
function Reader(props: { acts: Acts; first?: boolean }) {
  const { acts } = props;
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const { act, busy, problem } = useAct();
  const [idNo, setIdNo] = useState("");
  const [nothing, setNothing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const unknown = problem?.code === "identity/person-not-found" && problem.status === 404;

  async function receive(input: { idNo: string; name?: string; phone?: string }) {
    const found = await act("read", () => acts.receivePerson(input));
    if (!found) return;
    setIdNo("");
    const { service } = takeForIntake();
    const query = new URLSearchParams({ person: found.personId, ...(service ? { service } : {}) });
    router.push(localHref(locale, `/window/intake?${query}`));
    router.refresh();
  }
  /** Whatever is no card is looked up first: a paper's code or number leads to its case. */
  async function read(input: { idNo: string; name?: string; phone?: string }) {
    setNothing(false);
    if (isCard(input.idNo)) return receive(input);
    const found = await act("read", () => acts.lookUp(input.idNo));
    if (found?.kind === "go") router.push(localHref(locale, found.path));
    else if (found?.kind === "person" || found?.kind === "stranger") await receive({ ...input, idNo: found.idNo });
    else setNothing(found !== undefined);
  }
  const receiving = useRef(receive);
  receiving.current = receive;
  const { first } = props;
  useEffect(() => {
    if (!first) return;
    field.current?.focus();
    const take = () => {
      const { idNo: read } = takeForIntake();
      if (!read) return;
      setIdNo(read);
      void receiving.current({ idNo: read });
    };
    take();
    return onKeptForIntake(take);
  }, [first]);

  return (
    <form
      className="px-4 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [name, phone] = [String(form.get("name") ?? "").trim(), String(form.get("phone") ?? "").trim()];
        void read({ idNo, ...(name ? { name } : {}), ...(phone ? { phone } : {}) });
      }}
    >
      <label htmlFor="card-reader" className="block font-semibold text-staff">
        {t("person.read")}
      </label>
      <div className="mt-1.5 grid gap-2">
        <input
          ref={field}
          id="card-reader"
          value={idNo}
          onChange={(event) => setIdNo(event.target.value)}
          required
          autoComplete="off"
          spellCheck={false}
          placeholder={t("person.swipe")}
          aria-describedby="card-reader-hint"
          className="min-h-11 w-full rounded-control border-2 border-blue-600 bg-surface px-3 text-body"
        />
        <Button type="submit" variant="solid" keys="Enter" wide busy={busy ? t("find.busy") : false}>
          {t("start.receive")}
        </Button>
      </div>
      <p id="card-reader-hint" className="mt-1.5 text-fine text-ink-2">
        {t("start.hint")}
      </p>
      <div className="mt-3" aria-live="polite">
        {nothing && <p className="text-ink-2 text-staff">{t("find.none")}</p>}
        <ToldProblem problem={unknown ? null : problem} safe={false} />
        {unknown && (
          <fieldset className="grid gap-2 border-blue-600 border-l-[3px] bg-blue-50 px-4 py-3">
            <legend className="float-left mb-1 font-semibold text-staff">{t("person.unknown")}</legend>
            <TextField
              locale={locale}
              dense
              layout="left"
              name="name"
              required
              minLength={2}
              maxLength={50}
              label={t("person.name")}
              ref={(input) => input?.focus()}
            />
            <TextField
              locale={locale}
              dense
              layout="left"
              name="phone"
              required
              inputMode="tel"
              maxLength={11}
              label={t("person.phone")}
              hint={t("person.phoneWhy")}
            />
            <Button type="submit" variant="solid" size="staff">
              {t("person.register")}
            </Button>
          </fieldset>
        )}
      </div>
    </form>
  );
}

/** For whom, and which service: by name, English name or initials; the arrows choose, Enter begins. */
function ChooseService(props: { person: IntakeView["person"]; offered: Service[]; acts: Acts }) {
  const { person, acts } = props;
  const locale = useLocale();
  const t = useText("window");
  const router = useRouter();
  const { act, busy, problem } = useAct();
  const search = useAct();
  const [subjectId, setSubjectId] = useState(person.id);
  const [typed, setTyped] = useState("");
  const [found, setFound] = useState<Service[]>();
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);
  const shown = found ?? props.offered;
  useEffect(() => box.current?.focus(), []);

  const asked = useRef(0);
  const find = search.act;
  useEffect(() => {
    if (!typed.trim()) {
      setFound(undefined);
      return;
    }
    const turn = ++asked.current;
    const timer = setTimeout(async () => {
      const answer = await find("find", () => acts.lookUp(typed));
      if (turn !== asked.current) return;
      setFound(answer?.kind === "services" ? answer.services : []);
      setAt(0);
    }, 200);
    return () => clearTimeout(timer);
  }, [typed, find, acts]);

  async function begin(service: string) {
    const begun = await act("begin", () => acts.beginCase({ service, subjectId }));
    if (begun) router.push(localHref(locale, `/window/intake/${begun.draftNo}`));
  }
  return (
    <div className="grid max-w-3xl gap-4 px-4 py-4">
      {person.represents.length > 0 && (
        <RadioGroup
          locale={locale}
          dense
          row
          name="for"
          label={<span className="text-staff">{t("start.forWhom")}</span>}
          value={subjectId}
          onChange={(event) => setSubjectId(event.target.value)}
          options={[
            { value: person.id, label: t("start.self", { name: person.nameMasked }) },
            ...person.represents.map((one) => ({ value: one.id, label: `${one.nameMasked} ${one.idMasked}` })),
          ]}
        />
      )}
      <div>
        <label htmlFor="service" className="block font-semibold text-staff">
          {t("start.which")}
        </label>
        <input
          ref={box}
          id="service"
          type="search"
          role="combobox"
          aria-expanded
          aria-controls="services"
          aria-activedescendant={shown[at] ? `service-${shown[at].code}` : undefined}
          autoComplete="off"
          value={typed}
          placeholder={t("start.whichHint")}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "ArrowDown" || event.key === "ArrowUp") {
              event.preventDefault();
              const step = event.key === "ArrowDown" ? 1 : -1;
              setAt((now) => Math.min(shown.length - 1, Math.max(0, now + step)));
            }
            const chosen = shown[at];
            if (event.key === "Enter" && chosen && !busy && !event.nativeEvent.isComposing) void begin(chosen.code);
          }}
          className="mt-1.5 min-h-11 w-full rounded-control border-2 border-blue-600 bg-surface px-3 text-body"
        />
        <p className="mt-1.5 flex flex-wrap items-center gap-2 text-fine text-ink-2">
          <Kbd keys="↑+↓" /> {t("start.arrows")} <Kbd keys="Enter" /> {t("start.enter")}
        </p>
      </div>
      <ToldProblem problem={problem ?? search.problem} safe={false} />
      <div
        id="services"
        role="listbox"
        aria-label={t("start.choose")}
        className="divide-y divide-line border-line border-y"
      >
        {shown.map((service, index) => (
          <div
            key={service.code}
            id={`service-${service.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onClick={() => void begin(service.code)}
            onKeyDown={(event) => event.key === "Enter" && void begin(service.code)}
            className={`cursor-pointer px-3 py-2 text-staff ${index === at ? "bg-blue-50 shadow-[inset_3px_0_0_var(--color-blue-600)]" : "hover:bg-ground"}`}
          >
            <b className="font-medium">{say(service.name, locale)}</b>
            <span className="ml-3 text-ink-2 text-table">{say(service.body, locale)}</span>
          </div>
        ))}
      </div>
      {found?.length === 0 && (
        <p className="text-staff">
          {t("start.noService")}{" "}
          <a className="link" href={localHref(locale, `/window/walk-in/new?person=${person.id}`)}>
            {t("walkIn.new")}
          </a>
        </p>
      )}
    </div>
  );
}
