"use client";
import { Check } from "lucide-react";
import { useEffect, useState, useSyncExternalStore } from "react";
import { Icon } from "./icon";

/** Something that went well. Never an error: those stay where they happened. `link` leads to the result. */
export type Toast = { text: string; link?: { href: string; label: string } };
type Shown = Toast & { id: number };

let shown: readonly Shown[] = [];
let nextId = 1;
const none: readonly Shown[] = [];
const listeners = new Set<() => void>();

function show(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

/** Says that something went well, for six seconds (longer while pointed at or in focus). */
export function toast(message: Toast): void {
  show([...shown.slice(-2), { ...message, id: nextId++ }]);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function Strip(props: { message: Shown }) {
  const { message } = props;
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => show(shown.filter(({ id }) => id !== message.id)), 6000);
    return () => clearTimeout(timer);
  }, [held, message.id]);
  return (
    <li
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      data-ground="blue"
      className="pointer-events-auto flex animate-appear items-center gap-4 rounded-control bg-ink px-4 py-3 text-paper text-small"
    >
      <Icon of={Check} />
      <span className="flex-1">{message.text}</span>
      {message.link && (
        <a href={message.link.href} className="underline underline-offset-3">
          {message.link.label}
        </a>
      )}
    </li>
  );
}

/** Where toasts appear; once, in the root. Announced politely. */
export function ToastRegion() {
  const messages = useSyncExternalStore(
    subscribe,
    () => shown,
    () => none,
  );
  return (
    <ol
      aria-live="polite"
      data-print="none"
      className="pointer-events-none fixed inset-x-4 bottom-20 z-50 mx-auto grid max-w-md gap-2 large:bottom-4"
    >
      {messages.map((message) => (
        <Strip key={message.id} message={message} />
      ))}
    </ol>
  );
}
