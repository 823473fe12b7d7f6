import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const css = readFileSync(new URL("../src/tokens.css", import.meta.url), "utf8");

/** The colours of one block of tokens.css, from its opening to its end. */
function colours(opening: string): Record<string, string> {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`no block ${opening}`);
  const block = css.slice(start, css.indexOf("}", start));
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map((found) => [found[1], found[2]]),
  );
}

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT_AAA = 7;
const TEXT = 4.5;
const SHAPE = 3;
const PAIRS: [string, string, number][] = [
  ["ink", "ground", TEXT_AAA],
  ["ink", "surface", TEXT_AAA],
  ["ink-soft", "ground", TEXT],
  ["ink-soft", "surface", TEXT],
  ["moss", "ground", TEXT],
  ["moss", "surface", TEXT],
  ["on-moss", "moss", TEXT],
  ["on-moss-soft", "moss-soft", TEXT_AAA],
  ["on-amber-soft", "amber-soft", TEXT_AAA],
  ["indigo", "ground", TEXT],
  ["indigo", "surface", TEXT],
  ["stone", "ground", TEXT],
  ["stone", "surface", TEXT],
  ["rose", "ground", TEXT],
  ["rose", "surface", TEXT],
  ["on-rose", "rose", TEXT],
  ["outline", "ground", SHAPE],
  ["outline", "surface", SHAPE],
];

const light = colours(":root {");
const dark = colours("@media (prefers-color-scheme: dark)");

for (const [name, scheme] of [["light", light], ["dark", dark]] as const) {
  test.each(PAIRS)(`${name}: %s on %s is at least %d`, (front, back, least) => {
    const [one, other] = [scheme[front], scheme[back]];
    if (!one || !other) throw new Error(`${front} or ${back} has no colour`);
    expect(contrast(one, other)).toBeGreaterThanOrEqual(least);
  });
}

test("both schemes name the same colours", () => {
  expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
});

test("black on white is 21", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
});
