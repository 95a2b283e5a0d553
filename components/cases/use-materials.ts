"use client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CaseMaterialView } from "@/lib/cases";
import type { LibraryItem } from "@/lib/materials/contract";
import type { Locale } from "@/lib/platform/i18n/locale";
import { uploadFile } from "../ui/upload-file";
import { type ApiProblem, apiCall } from "./api-call";

export type MaterialItem = CaseMaterialView;

/** A file on its way, or one that was not taken, with the reasons in words. */
export type Upload = {
  id: string;
  requirement: string;
  file: File;
  progress: number;
  problem?: { title: string; lines: string[] };
};

type Refused = ApiProblem & { reasons?: { what: string; next: string }[] };

/** The materials of a case as they stand, and the acts that answer them. One list, always the server's. */
export function useMaterials(locale: Locale, ref: string | null, words: { lost: string; lostNext: string }) {
  const [items, setItems] = useState<MaterialItem[] | null>(null);
  const [library, setLibrary] = useState<LibraryItem[]>([]);
  const [uploads, setUploads] = useState<Upload[]>([]);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const stops = useRef(new Map<string, AbortController>());
  const next = useRef(0);
  /** Grows with every list taken over. Answers overtake each other: one that was asked for before is asked for again. */
  const turn = useRef(0);
  const take = useCallback((list: MaterialItem[]) => {
    turn.current += 1;
    setItems(list);
  }, []);

  const refresh = useCallback(async () => {
    if (!ref) return;
    for (;;) {
      const asked = turn.current;
      const answer = await apiCall<{ items: MaterialItem[] }>(locale, "GET", `/cases/${ref}/materials`);
      if (answer.ok && asked !== turn.current) continue;
      if (answer.ok) take(answer.data.items);
      else if (answer.problem) setProblem(answer.problem);
      return;
    }
  }, [locale, ref, take]);

  const readLibrary = useCallback(
    async (subjectId: string) => {
      const answer = await apiCall<{ items: LibraryItem[] }>(locale, "GET", `/library?subjectId=${subjectId}`);
      if (answer.ok) setLibrary(answer.data.items);
    },
    [locale],
  );

  const change = useCallback(
    (id: string, patch: Partial<Upload>) =>
      setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...patch } : one))),
    [],
  );
  const forget = useCallback((id: string) => {
    stops.current.get(id)?.abort();
    stops.current.delete(id);
    setUploads((all) => all.filter((one) => one.id !== id));
  }, []);

  const send = useCallback(
    async (id: string, requirement: string, file: File) => {
      const stop = new AbortController();
      stops.current.set(id, stop);
      const answer = await uploadFile(`/api/uploads/${ref}?lang=${locale}`, file, {
        fields: { requirement },
        onProgress: (progress) => change(id, { progress }),
        signal: stop.signal,
      }).catch(() => null);
      if (!answer) return; // the person stopped it
      if (answer.ok) {
        take((answer.body as { items: MaterialItem[] }).items);
        forget(id);
        // Two files on their way answer in any order.
        if (stops.current.size > 0) void refresh();
        return;
      }
      const said = answer.body as Refused | null;
      change(id, {
        problem:
          answer.status === 0 || !said?.title
            ? { title: words.lost, lines: [words.lostNext] }
            : {
                title: said.title,
                lines: said.reasons?.map((one) => `${one.what}${one.next}`) ?? [said.detail, said.next],
              },
      });
    },
    [ref, locale, words.lost, words.lostNext, forget, change, take, refresh],
  );

  const add = useCallback(
    (requirement: string, files: readonly File[]) => {
      for (const file of files) {
        next.current += 1;
        const id = `upload-${next.current}`;
        setUploads((all) => [...all, { id, requirement, file, progress: 0 }]);
        void send(id, requirement, file);
      }
    },
    [send],
  );

  const retry = useCallback(
    (id: string) => {
      const one = uploads.find((upload) => upload.id === id);
      if (!one) return;
      change(id, { progress: 0, problem: undefined });
      void send(id, one.requirement, one.file);
    },
    [uploads, send, change],
  );

  /** A document of the library, or a promise: the same call, no file. */
  const answer = useCallback(
    async (fields: { requirement: string; libraryId?: string; promise?: "true" }): Promise<boolean> => {
      const body = new FormData();
      for (const [name, value] of Object.entries(fields)) body.set(name, value);
      try {
        const sent = await fetch(`/api/v1/cases/${ref}/materials`, {
          method: "POST",
          headers: { "accept-language": locale },
          body,
        });
        const said: unknown = await sent.json();
        if (sent.ok) take((said as { items: MaterialItem[] }).items);
        setProblem(sent.ok ? null : (said as ApiProblem));
        return sent.ok;
      } catch {
        setProblem({ status: 0, code: "lost", title: words.lost, detail: "", next: words.lostNext });
        return false;
      }
    },
    [ref, locale, words.lost, words.lostNext, take],
  );

  const remove = useCallback(
    async (requirement: string, fileId: string) => {
      const path = `/cases/${ref}/files/${fileId}?requirement=${encodeURIComponent(requirement)}`;
      const done = await apiCall(locale, "DELETE", path);
      if (!done.ok && done.problem) setProblem(done.problem);
      await refresh();
    },
    [ref, locale, refresh],
  );

  useEffect(() => {
    const running = stops.current;
    return () => {
      for (const stop of running.values()) stop.abort();
    };
  }, []);

  return { items, library, uploads, problem, refresh, readLibrary, add, retry, forget, answer, remove };
}
