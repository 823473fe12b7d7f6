import { expect, test } from "vitest";
import { differs, typedWords } from "../src/passphrase";

test("what is typed is read whatever its case and spaces", () => {
  expect(typedWords("  Orbit velvet\tCACTUS\n lonely ")).toEqual(["orbit", "velvet", "cactus", "lonely"]);
  expect(typedWords("   ")).toEqual([]);
});

test("the first word that differs is named", () => {
  const shown = ["orbit", "velvet", "cactus"];
  expect(differs(shown, shown)).toBeNull();
  expect(differs(shown, ["orbit", "velvet", "cacti"])).toBe(2);
  expect(differs(shown, ["velvet", "orbit", "cactus"])).toBe(0);
});

test("a missing and a surplus word differ too", () => {
  const shown = ["orbit", "velvet", "cactus"];
  expect(differs(shown, ["orbit", "velvet"])).toBe(2);
  expect(differs(shown, [])).toBe(0);
  expect(differs(shown, [...shown, "more"])).toBe(2);
});
