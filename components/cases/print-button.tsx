"use client";
import { Printer } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import type { ButtonSize } from "../ui/button-look";
import { Icon } from "../ui/icon";

/** Prints the page as it stands: a receipt on paper for whoever wants one. */
export function PrintButton(props: { children: ReactNode; size?: ButtonSize }) {
  return (
    <Button size={props.size} icon={<Icon of={Printer} />} onClick={() => window.print()}>
      {props.children}
    </Button>
  );
}
