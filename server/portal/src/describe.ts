/** The words for what the core says with a code. A missing one is a type error. */
import type { Ending } from "./generated/types/Ending";
import type { Fault } from "./generated/types/Fault";
import type { Halt } from "./generated/types/Halt";
import type { Medication } from "./generated/types/Medication";
import type { PersonRow } from "./generated/types/PersonRow";
import type { SubstanceUse } from "./generated/types/SubstanceUse";
import type { Trend } from "./generated/types/Trend";
import { date, has, list, t } from "./texts";

export type Shape = "safety" | "alert" | "new" | "silent" | "compare" | "invite" | "unreachable" | "none";

const SHAPES: Record<PersonRow["attention"], Shape> = {
  safety: "safety",
  safety_stands: "safety",
  alert: "alert",
  new: "new",
  silent: "silent",
  not_confirmed: "compare",
  unreachable: "unreachable",
  none: "none",
};

export function shape(row: PersonRow): Shape {
  return SHAPES[row.attention];
}

/** Why a person is where they are in the list. */
export function reason(row: PersonRow): string {
  switch (row.attention) {
    case "safety":
    case "safety_stands": {
      const key = row.attention === "safety" ? "portal-row-safety" : "portal-row-safety-stands";
      return t(key, { date: row.safety ? date(row.safety.date, "day") : "" });
    }
    case "alert":
      return row.alert ? t("portal-row-alert", { rule: ruleText(row.alert.rule), date: date(row.alert.since, "day") }) : "";
    case "new":
      return t("portal-row-new", { count: row.new });
    case "silent":
      return t("portal-row-silent", { days: row.silent_days ?? 0 });
    case "not_confirmed":
      return t("portal-row-not-confirmed");
    case "unreachable":
      return t("portal-row-unreachable");
    case "none":
      return row.last_news ? t("portal-row-quiet", { date: date(row.last_news, "day") }) : t("portal-row-nothing");
  }
}

const ENDINGS: Record<Ending, string> = {
  expired: "portal-ending-expired",
  taken_back: "portal-ending-taken-back",
  refused: "portal-ending-refused",
  lost: "portal-ending-lost",
  ended: "portal-ending-ended",
  words_differed: "portal-ending-words-differed",
  withdrawn: "portal-ending-withdrawn",
};

export function endingText(ending: Ending): string {
  return t(ENDINGS[ending]);
}

const FAULTS: Record<Fault, string> = {
  replayed: "portal-fault-replayed",
  unopenable: "portal-fault-unopenable",
  missing: "portal-fault-missing",
  forked: "portal-fault-forked",
  rolled_back: "portal-fault-rolled-back",
  out_of_order: "portal-fault-out-of-order",
  second_hello: "portal-fault-second-hello",
  false_acknowledgement: "portal-fault-false-acknowledgement",
  bad_grant: "portal-fault-bad-grant",
  not_covered: "portal-fault-not-covered",
  score_differs: "portal-fault-score-differs",
  bad_payload: "portal-fault-bad-payload",
  version_lowered: "portal-fault-version-lowered",
  bad_answer: "portal-fault-bad-answer",
};

export function faultText(fault: Fault): string {
  return t(FAULTS[fault]);
}

/** A range in words; its code where this portal has none, as with an instrument it doesn't know. */
export function bandText(instrument: string, band: string): string {
  const key = `band-${instrument}-${band.replaceAll("_", "-")}`;
  return has(key) ? t(key) : band;
}

const RULES = new Map([
  ["craving_rising", "portal-rule-craving-rising"],
  ["confidence_falling", "portal-rule-confidence-falling"],
  ["poor_sleep", "portal-rule-poor-sleep"],
  ["missed_check_ins", "portal-rule-missed-check-ins"],
  ["risky_situations", "portal-rule-risky-situations"],
  ["phq_2_positive", "portal-rule-phq-2-positive"],
  ["phq_9_up", "portal-rule-phq-9-up"],
]);

/** What a rule says that fired, in the third person; a newer app may have rules that this portal doesn't know. */
export function ruleText(rule: string): string {
  return t(RULES.get(rule) ?? "portal-rule-unknown");
}

const TRENDS: Record<Trend, string> = {
  up: "portal-trend-up",
  down: "portal-trend-down",
  same: "portal-trend-same",
};

export function trendText(trend: Trend): string {
  return t(TRENDS[trend]);
}

/** Use since the last check-in, as it was said on `day`. */
export function useText(use: SubstanceUse, day: string): string {
  switch (use.answer) {
    case "no":
      if (use.since === day) return t("portal-use-no-day");
      return t("portal-use-no", { date: date(use.since, "day") });
    case "yes":
      return t("portal-use-yes", { days: list(use.days.map((day) => date(day, "day"))) });
    case "rather_not_say":
      return t("portal-use-rather-not-say");
  }
}

const MEDICATION: Record<Medication, string> = {
  taken: "portal-medication-taken",
  partly: "portal-medication-partly",
  not_taken: "portal-medication-not-taken",
  none_planned: "portal-medication-none-planned",
};

export function medicationText(medication: Medication): string {
  return t(MEDICATION[medication]);
}

const HALT: Record<keyof Halt, string> = {
  hungry: "portal-halt-hungry",
  angry: "portal-halt-angry",
  lonely: "portal-halt-lonely",
  tired: "portal-halt-tired",
};

/** Which of the four a person marked. */
export function halt(marked: Halt): string[] {
  return (Object.keys(HALT) as (keyof Halt)[]).filter((one) => marked[one]).map((one) => t(HALT[one]));
}
