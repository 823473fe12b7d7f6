import { afterEach, expect, test } from "vitest";
import { now } from "../src/worker/now";

const zone = process.env["TZ"];
afterEach(() => {
  if (zone === undefined) delete process.env["TZ"];
  else process.env["TZ"] = zone;
});

test.each([
  ["Europe/Berlin", "2026-11-24T08:00:00.000Z", "2026-11-24T09:00:00.000+01:00[Europe/Berlin]"],
  ["Europe/Berlin", "2026-07-24T23:30:00.000Z", "2026-07-25T01:30:00.000+02:00[Europe/Berlin]"],
  ["America/St_Johns", "2026-01-01T01:00:00.000Z", "2025-12-31T21:30:00.000-03:30[America/St_Johns]"],
])("%s at %s", (place, instant, expected) => {
  process.env["TZ"] = place;
  expect(now(new Date(instant))).toBe(expected);
});
