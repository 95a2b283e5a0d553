"use client";
import { type ReactNode, useEffect, useRef } from "react";

/** A page that has nothing to show but what happened, in place of the whole: its title has the focus. `acts`: what to do. */
export function WholePageNote(props: { title: string; children: ReactNode; acts: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <main id="main" className="page-width grid min-h-dvh content-center justify-items-start gap-3 py-16">
      <h1 ref={heading} tabIndex={-1} className="text-title">
        {props.title}
      </h1>
      {props.children}
      <p className="mt-4 flex flex-wrap gap-3">{props.acts}</p>
    </main>
  );
}
