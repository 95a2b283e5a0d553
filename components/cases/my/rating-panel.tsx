"use client";
import { useState } from "react";
import { type Grade, grades, type NodeView, tagsOf } from "@/lib/evaluation/contract";
import { say } from "@/lib/platform/i18n/locale";
import { Button } from "../../ui/button";
import { Checkbox } from "../../ui/checkbox";
import { CheckboxGroup } from "../../ui/checkbox-group";
import { ErrorInPlace } from "../../ui/error-in-place";
import { useLocale, useText } from "../../ui/locale";
import { RadioGroup } from "../../ui/radio-group";
import { TextArea } from "../../ui/text-area";
import { apiCall } from "../api-call";

/** 好差评: each part of the service once, five grades, the reasons that belong to the grade. Nothing is chosen for one. */
export function RatingPanel(props: { caseNo: string; nodes: readonly NodeView[] }) {
  const locale = useLocale();
  const t = useText("my");
  const [nodes, setNodes] = useState(props.nodes);
  const [open, setOpen] = useState<NodeView["node"] | null>(null);
  if (nodes.length === 0) return null;
  return (
    <section aria-labelledby="rating-heading" className="rounded-card border-edge bg-surface px-5 py-4">
      <h2 id="rating-heading" className="font-semibold text-body">
        {t("rating.title")}
      </h2>
      <ul className="mt-1 divide-y divide-line">
        {nodes.map((one) => (
          <li key={one.node} className="py-2.5">
            <div className="flex flex-wrap items-center justify-between gap-3 text-small">
              <span>{t(`rating.node.${one.node}`)}</span>
              {one.given ? (
                <span className="text-ink-2">{t(`rating.grade.g${one.given.grade}`)}</span>
              ) : (
                one.open &&
                open !== one.node && (
                  <Button onClick={() => setOpen(one.node)}>
                    {t("rating.begin")}
                    <span className="sr-only"> {t(`rating.node.${one.node}`)}</span>
                  </Button>
                )
              )}
            </div>
            {open === one.node && (
              <RatingForm
                node={one.node}
                caseNo={props.caseNo}
                locale={locale}
                onDone={(items) => {
                  setNodes(items);
                  setOpen(null);
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RatingForm(props: {
  node: NodeView["node"];
  caseNo: string;
  locale: "zh-CN" | "en";
  onDone: (items: NodeView[]) => void;
}) {
  const { node, caseNo, locale } = props;
  const t = useText("my");
  const [grade, setGrade] = useState<Grade | null>(null);
  const [tags, setTags] = useState<readonly string[]>([]);
  const [text, setText] = useState("");
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const send = async () => {
    if (grade === null) return setFailed(t("rating.missing"));
    setBusy(true);
    const body = { node, grade, tags, text };
    const answer = await apiCall<{ items: NodeView[] }>(locale, "POST", `/cases/${caseNo}/evaluation`, { body });
    setBusy(false);
    if (answer.ok) props.onDone(answer.data.items);
    else setFailed(answer.problem?.title ?? t("act.lost"));
  };
  return (
    <div className="grid gap-4 pt-3">
      <RadioGroup
        name={`grade-${node}`}
        locale={locale}
        label={t("rating.ask")}
        options={[...grades].reverse().map((one) => ({ value: String(one), label: t(`rating.grade.g${one}`) }))}
        value={grade === null ? "" : String(grade)}
        onChange={(event) => {
          setGrade(grades.find((one) => String(one) === event.target.value) ?? null);
          setTags([]);
        }}
      />
      {grade !== null && (
        <CheckboxGroup locale={locale} label={t("rating.why")} optional>
          {tagsOf(grade).map((tag) => (
            <Checkbox
              key={tag.code}
              name={`tag-${node}`}
              checked={tags.includes(tag.code)}
              onChange={(event) =>
                setTags((all) => (event.target.checked ? [...all, tag.code] : all.filter((code) => code !== tag.code)))
              }
            >
              {say(tag.text, locale)}
            </Checkbox>
          ))}
        </CheckboxGroup>
      )}
      <TextArea
        locale={locale}
        label={t("rating.text")}
        optional
        maxLength={1000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {failed && <ErrorInPlace what={failed} />}
      <span>
        <Button variant="solid" busy={busy && t("rating.busy")} onClick={() => void send()}>
          {t("rating.send")}
        </Button>
      </span>
    </div>
  );
}
