import { parse as parseFluent, type Message } from "@fluent/syntax";
import { readFileSync, readdirSync } from "node:fs";
import { parse as parseSvelte } from "svelte/compiler";
import { expect, test } from "vitest";

const root = new URL("../", import.meta.url);
const catalogues = new URL("../../core/content/texts/en/", root);

function files(ending: string): string[] {
  return readdirSync(new URL("src/", root), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(ending) && !name.startsWith("generated"))
    .map((name) => `src/${name}`);
}

function read(name: string): string {
  return readFileSync(new URL(name, root), "utf8");
}

function keys(catalogue: string): string[] {
  const source = readFileSync(new URL(catalogue, catalogues), "utf8");
  const { body } = parseFluent(source, {});
  const junk = body.filter((entry) => entry.type === "Junk");
  expect(junk, `${catalogue} has lines that are no Fluent`).toEqual([]);
  return body
    .filter((entry): entry is Message => entry.type === "Message")
    .map((entry) => entry.id.name);
}

const sources = [...files(".ts"), ...files(".svelte")].map(read).join("\n");
const used = new Set([...sources.matchAll(/["'`](portal-[a-z0-9-]+)["'`]/g)].map((found) => found[1] ?? ""));
const known = keys("portal.ftl");

test("every key that is used exists", () => {
  expect(used.size).toBeGreaterThan(100);
  expect([...used].filter((key) => !known.includes(key))).toEqual([]);
});

test("every key that exists is used", () => {
  expect(known.filter((key) => !used.has(key))).toEqual([]);
});

/** Text a person would read that stands in the markup itself: text nodes and spoken attributes. */
function literals(source: string): string[] {
  const found: string[] = [];
  const SPOKEN = new Set(["aria-label", "title", "placeholder", "alt", "label", "hint"]);
  const hasLetters = (text: string): boolean => /\p{L}/u.test(text);
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (!node || typeof node !== "object") return;
    const { type, data, name, value } = node as Record<string, unknown>;
    if (type === "Attribute") {
      if (typeof name === "string" && SPOKEN.has(name) && Array.isArray(value)) {
        for (const part of value as { type: string; data?: string }[]) {
          if (part.type === "Text" && hasLetters(part.data ?? "")) found.push(part.data ?? "");
        }
      }
      return;
    }
    if (type === "Text" && typeof data === "string" && hasLetters(data)) found.push(data.trim());
    Object.values(node).forEach(visit);
  };
  visit(parseSvelte(source, { modern: true }).fragment);
  return found;
}

test.each(files(".svelte"))("%s holds no text of its own", (name) => {
  expect(literals(read(name))).toEqual([]);
});

test("text in markup is found", () => {
  expect(literals(`<p>Hello</p><input placeholder="Name" class="x" />{#if a}<b>Bye</b>{/if}`)).toEqual(["Hello", "Name", "Bye"]);
});

test.each([...files(".svelte"), "index.html"])("%s has no inline style, which the policy forbids", (name) => {
  expect(read(name)).not.toMatch(/<[^>]*\sstyle=/);
});
