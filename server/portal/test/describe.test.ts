import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { bandText } from "../src/describe";

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
