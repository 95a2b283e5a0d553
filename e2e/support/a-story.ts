import { workingDay } from "@/prisma/seed/factories/days";
import { type CaseTelling, type Delivery, type Step, storyteller, type Told } from "./storyteller";

/** A story in the making: `await aStory("food-business").submitted(day).told()`. Instants are local: "2026-11-02T09:00". */
class Story {
  private readonly steps: Step[] = [];

  constructor(
    private readonly service: string,
    private readonly options: CaseTelling["options"] = {},
  ) {}

  private next(step: Step): this {
    this.steps.push(step);
    return this;
  }

  drafted = (at: string) => this.next({ act: "drafted", at });
  broughtByApplicant = (at: string) => this.next({ act: "broughtByApplicant", at });
  submitted = (at: string, delivery?: Delivery) =>
    this.next({ act: "submitted", at, ...(delivery ? { delivery } : {}) });
  /** The one notice of pre-review, about one material. */
  askedToMend = (at: string, requirement: string, reason: string) =>
    this.next({ act: "askedToMend", at, requirement, reason });
  /** A second notice about the same, which the head of the body answers for. */
  askedAgain = (at: string, requirement: string, reason: string) =>
    this.next({ act: "askedAgain", at, requirement, reason });
  /** Everything the notice named is brought anew and sent back. */
  mended = (at: string) => this.next({ act: "mended", at });
  preReviewed = (at: string) => this.next({ act: "preReviewed", at });
  received = (at: string) => this.next({ act: "received", at });
  accepted = (at: string) => this.next({ act: "accepted", at });
  reviewed = (at: string) => this.next({ act: "reviewed", at });
  sharedOnly = (at: string) => this.next({ act: "sharedOnly", at });
  decided = (at: string, outcome: "granted" | "denied", reason = "") =>
    this.next({ act: "decided", at, outcome, reason });

  /** Accepted within one morning five working days ago, reviewed the next day, granted the day after. */
  granted = (delivery?: Delivery) =>
    this.acceptedOn(workingDay(-5), delivery)
      .reviewed(`${workingDay(-4)}T10:00`)
      .decided(`${workingDay(-3)}T10:00`, "granted");

  /** Submitted, looked through, received and accepted within one morning. */
  acceptedOn = (day: string, delivery?: Delivery) =>
    this.submitted(`${day}T09:00`, delivery)
      .preReviewed(`${day}T10:00`)
      .received(`${day}T11:00`)
      .accepted(`${day}T11:30`);

  told(): Promise<Told> {
    return storyteller().tell({ service: this.service, options: this.options, steps: this.steps });
  }
}

export const aStory = (service: string, options?: CaseTelling["options"]): Story => new Story(service, options);
