/** Every sentence of the portal comes from the Fluent catalogue that all of Cairn shares. */
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import app from "../../../core/content/texts/en/app.ftl?raw";
import packs from "../../../core/content/texts/en/packs.ftl?raw";
import portal from "../../../core/content/texts/en/portal.ftl?raw";

export const LANGUAGE = "en-GB";

// Isolation marks are set by `isolate`, around what people typed and nowhere else.
const bundle = new FluentBundle(LANGUAGE, { useIsolating: false });
for (const source of [app, packs, portal]) bundle.addResource(new FluentResource(source));

/** The sentence of a key; the key itself where the catalogue has none. */
export function t(key: string, values?: Record<string, FluentVariable>): string {
  const pattern = bundle.getMessage(key)?.value;
  return pattern ? bundle.formatPattern(pattern, values ?? null, []) : key;
}

/** Whether the catalogue has a key: for keys that are made from data, such as bands. */
export function has(key: string): boolean {
  return bundle.hasMessage(key);
}

/** Text that somebody typed, kept from turning the sentence around it (Unicode UAX 9). */
export function isolate(typed: string): string {
  return `\u2068${typed}\u2069`;
}

const dateForms = {
  full: new Intl.DateTimeFormat(LANGUAGE, { dateStyle: "long", timeZone: "UTC" }),
  day: new Intl.DateTimeFormat(LANGUAGE, { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" }),
  short: new Intl.DateTimeFormat(LANGUAGE, { day: "numeric", month: "short", timeZone: "UTC" }),
};

/** A calendar date (`2026-11-24`) in words. It has no zone, so none may shift it. */
export function date(iso: string, form: keyof typeof dateForms = "full"): string {
  return dateForms[form].format(new Date(`${iso.slice(0, 10)}T00:00:00Z`));
}

/** The time of day in a moment, as the person's own clock showed it. */
export function clock(moment: string): string {
  return moment.slice(11, 16);
}

export function list(parts: string[]): string {
  return new Intl.ListFormat(LANGUAGE, { style: "long", type: "conjunction" }).format(parts);
}
