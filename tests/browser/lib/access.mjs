/** What a machine can tell about access: axe in light and dark, and that nothing is cut off at 200 %. */
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";

const SCHEMES = /** @type {const} */ (["light", "dark"]);
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Fails if axe finds anything on the present screen, in either scheme.
 * @param {import("playwright-core").Page} page
 * @param {string} screen
 */
export async function audit(page, screen) {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).withTags(RULES).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
    assert.deepEqual(found, [], `axe on ${screen}, ${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: "light" });
}

/**
 * Fails if the page is wider than the window when text is twice as large, in a narrow window.
 * @param {import("playwright-core").Page} page
 * @param {string} screen
 */
export async function holdsAtTwice(page, screen) {
  const before = page.viewportSize() ?? { width: 1100, height: 850 };
  await page.setViewportSize({ width: 640, height: 800 });
  await page.evaluate(() => (document.documentElement.style.fontSize = "200%"));
  const surplus = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.evaluate(() => (document.documentElement.style.fontSize = ""));
  await page.setViewportSize(before);
  assert.ok(surplus <= 0, `${screen} is ${surplus} pixels too wide at 200 %`);
}
