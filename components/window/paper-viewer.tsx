"use client";
import { ChevronLeft, ChevronRight, ExternalLink, RotateCw, ZoomIn, ZoomOut } from "lucide-react";
import Image from "next/image";
import { type ReactNode, useState } from "react";
import { useHotkeys } from "../patterns/hotkeys";
import { sizeWords } from "../ui/file-drop";
import { Icon } from "../ui/icon";
import { useText } from "../ui/locale";
import type { PaperView } from "./paper-types";

/** A box that scrolls must be reachable by the keyboard (WCAG 2.1.1, technique G202). */
const scrollable = { tabIndex: 0 };

const steps = [0.5, 0.75, 1, 1.5, 2, 3];

type Props = {
  caseNo: string;
  paper: PaperView;
  /** Why it is looked at: part of what the applicant reads. */
  purpose: "pre-review" | "counter";
  /** Single-letter keys of the viewer belong to the screen whose paper has the focus. */
  keysOff?: boolean;
  children?: ReactNode;
};

/** A paper on the beige table: picture with zoom and turning, PDF in the browser's viewer, list or text of the form. */
export function PaperViewer(props: Props) {
  const { paper } = props;
  const t = useText("window");
  const [at, setAt] = useState(0);
  const [zoom, setZoom] = useState(2);
  const [turned, setTurned] = useState(0);
  const file = paper.files[Math.min(at, paper.files.length - 1)];
  const isPicture = file?.mediaType.startsWith("image/") ?? false;
  const scale = steps[zoom] ?? 1;
  const turn = (step: number) =>
    setAt((now) => Math.min(paper.files.length - 1, Math.max(0, Math.min(now, paper.files.length - 1) + step)));
  const many = paper.files.length > 1;
  useHotkeys([
    { keys: "[", label: t("viewer.before"), run: () => turn(-1), off: props.keysOff || !many },
    { keys: "]", label: t("viewer.next"), run: () => turn(1), off: props.keysOff || !many },
    {
      keys: "+",
      label: t("viewer.larger"),
      run: () => setZoom((now) => Math.min(steps.length - 1, now + 1)),
      off: props.keysOff || !isPicture,
    },
    {
      keys: "-",
      label: t("viewer.smaller"),
      run: () => setZoom((now) => Math.max(0, now - 1)),
      off: props.keysOff || !isPicture,
    },
    {
      keys: "R",
      label: t("viewer.turn"),
      run: () => setTurned((now) => (now + 90) % 360),
      off: props.keysOff || !isPicture,
    },
  ]);
  const src = file && `/api/files/${props.caseNo}/${file.id}?purpose=${props.purpose}`;
  const name = file?.name ?? paper.name;
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-line border-b px-4 py-1">
        <h2 className="min-w-0 break-words text-panel">{name}</h2>
        {file && (
          <span className="text-ink-2 text-table">
            {sizeWords(file.size)}
            {file.pages > 1 && ` · ${t("viewer.pages", { n: file.pages })}`}
          </span>
        )}
        <span className="ml-auto flex items-center gap-1">
          {many && (
            <>
              <Tool label={t("viewer.before")} of={ChevronLeft} onClick={() => turn(-1)} />
              <span className="text-table">
                {Math.min(at, paper.files.length - 1) + 1}/{paper.files.length}
              </span>
              <Tool label={t("viewer.next")} of={ChevronRight} onClick={() => turn(1)} />
            </>
          )}
          {isPicture && (
            <>
              <Tool label={t("viewer.smaller")} of={ZoomOut} onClick={() => setZoom((now) => Math.max(0, now - 1))} />
              <span className="min-w-11 text-center text-table">{Math.round(scale * 100)}%</span>
              <Tool
                label={t("viewer.larger")}
                of={ZoomIn}
                onClick={() => setZoom((now) => Math.min(steps.length - 1, now + 1))}
              />
              <Tool label={t("viewer.turn")} of={RotateCw} onClick={() => setTurned((now) => (now + 90) % 360)} />
            </>
          )}
          {src && (
            <a
              href={src}
              target="_blank"
              rel="noreferrer"
              aria-label={t("viewer.open")}
              title={t("viewer.open")}
              className="grid size-8 place-items-center rounded-control hover:bg-sunken"
            >
              <Icon of={ExternalLink} size={16} />
            </a>
          )}
        </span>
      </div>
      <section
        aria-label={name}
        {...scrollable}
        data-scroll
        className="min-h-64 flex-1 overflow-auto bg-line/50 p-4 sm:p-8"
      >
        {src && isPicture && (
          // Private bytes behind a session: the image optimiser must not see them.
          <Image
            unoptimized
            width={1240}
            height={1754}
            src={src}
            alt={t("viewer.alt", { name: paper.name })}
            // As it is sent it has no size of its own yet: a page may not have `style`, its script may set it.
            {...((scale !== 1 || turned !== 0) && {
              style: { width: `${scale * 100}%`, transform: `rotate(${turned}deg)` },
            })}
            className="mx-auto h-auto w-full max-w-none border border-line-2 bg-surface"
          />
        )}
        {src && file?.mediaType === "application/pdf" && (
          <iframe
            src={src}
            title={t("viewer.alt", { name: paper.name })}
            className="h-full min-h-[32rem] w-full bg-surface"
          />
        )}
        {!src && paper.table && <ListPaper table={paper.table} name={paper.name} />}
        {!src && !paper.table && (
          <div className="mx-auto max-w-xl border border-line-2 bg-surface px-6 py-8 text-staff">
            <p className="font-semibold">{paper.name}</p>
            <p className="mt-2 text-ink-2">{paper.text}</p>
          </div>
        )}
        {props.children}
      </section>
    </div>
  );
}

function Tool(props: { label: string; of: typeof ZoomIn; onClick: () => void }) {
  return (
    <button
      type="button"
      aria-label={props.label}
      title={props.label}
      onClick={props.onClick}
      className="grid size-8 place-items-center rounded-control hover:bg-sunken"
    >
      <Icon of={props.of} size={16} />
    </button>
  );
}

function ListPaper(props: { table: NonNullable<PaperView["table"]>; name: string }) {
  const { head, rows } = props.table;
  return (
    <div className="mx-auto max-w-3xl overflow-x-auto border border-line-2 bg-surface p-6">
      <table className="w-full border-collapse text-staff">
        <caption className="mb-3 font-semibold">{props.name}</caption>
        <thead>
          <tr>
            {head.map((label) => (
              <th key={label} scope="col" className="border border-line-2 bg-sunken px-3 py-1.5 text-left font-medium">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join("\u0000")}>
              {row.map((cell, index) => (
                <td key={`${head[index]}`} className="border border-line-2 px-3 py-1.5">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
