import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { bandText, reason, ruleText, shape } from "../src/describe";
import type { PersonRow } from "../src/generated/types/PersonRow";

const packs = new URL("../../../core/content/instruments/", import.meta.url);

/** Every range of every bundled instrument: its instrument and code. */
function bands(): [string, string][] {
  return readdirSync(packs).flatMap((file) => {
    const source = readFileSync(new URL(file, packs), "utf8");
    const tables = source.split("[[scores.bands]]").slice(1);
    return tables.map((table): [string, string] => {
      const code = /^code = "(.+)"$/m.exec(table)?.[1] ?? "";
      return [file.replace(".toml", ""), code];
    });
  });
}

test("every range of every bundled instrument is said in words", () => {
  const all = bands();
  expect(all).toContainEqual(["phq-9", "moderately_severe"]);
  const bare = all.filter(([instrument, band]) => bandText(instrument, band) === band);
  expect(bare).toEqual([]);
});

test("every bundled rule is said in the third person, and one from a newer app is called unknown", () => {
  const rules = readdirSync(new URL("../../../core/content/rules/", import.meta.url)).map((file) => file.replace(".toml", ""));
  expect(rules).toContain("craving_rising");
  const unknown = ruleText("from_a_newer_app");
  expect(unknown).not.toContain("portal-");
  const bare = rules.filter((rule) => ruleText(rule) === unknown || /\byou/i.test(ruleText(rule)));
  expect(bare).toEqual([]);
});

test("a row with an alert says which rule and since when, in words", () => {
  const alert = { rule: "poor_sleep", since: "2026-11-24", new: true, checked: false };
  const row = { attention: "alert", alert } as PersonRow;
  expect(shape(row)).toBe("alert");
  expect(reason(row)).toContain(ruleText("poor_sleep"));
  expect(reason(row)).toContain("24 Nov");
});
