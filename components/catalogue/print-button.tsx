"use client";
import { Printer } from "lucide-react";
import { type ReactNode, useEffect } from "react";
import { Button } from "../ui/button";
import { Icon } from "../ui/icon";

/** Prints the page. Folded parts are opened first, however the printing was asked for: paper cannot be unfolded. */
export function PrintButton(props: { children: ReactNode }) {
  useEffect(() => {
    const unfold = () => {
      for (const part of document.querySelectorAll<HTMLDetailsElement>("main details")) part.open = true;
    };
    window.addEventListener("beforeprint", unfold);
    return () => window.removeEventListener("beforeprint", unfold);
  }, []);
  return (
    <Button variant="text" icon={<Icon of={Printer} />} onClick={() => window.print()} className="px-2!">
      {props.children}
    </Button>
  );
}
