/** The system's Chromium, without its own traffic, and pages that tell of every broken rule. */
import { existsSync } from "node:fs";
import { chromium } from "playwright-core";

const EXECUTABLE = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
/** A small machine that builds meanwhile may take long to start it. */
const PATIENCE = 120_000;
const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** @returns {Promise<import("playwright-core").Browser>} */
export async function launch() {
  if (!existsSync(EXECUTABLE)) {
    throw new Error(`there is no Chromium at ${EXECUTABLE}: install it, or say in CHROMIUM where it is`);
  }
  return chromium.launch({ executablePath: EXECUTABLE, args: FLAGS, timeout: PATIENCE });
}

/**
 * Collects what a page does wrong: breaches of the content policy, errors on the console, errors nobody caught,
 * and requests that leave the server's origin. A test asks for an empty list at its end.
 * @param {import("playwright-core").Page} page
 * @param {string} origin
 * @returns {Promise<string[]>}
 */
export async function watch(page, origin) {
  /** @type {string[]} */
  const wrong = [];
  await page.exposeFunction("cairnPolicyBreach", (/** @type {string} */ what) => wrong.push(`policy: ${what}`));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      const report = /** @type {any} */ (window)["cairnPolicyBreach"];
      report(`${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`);
    });
  });
  page.on("console", (message) => {
    if (message.type() !== "error") return;
    // Chromium logs every answer of 400 and above; the portal has a sentence for each, tested by itself.
    if (message.text().startsWith("Failed to load resource: the server responded")) return;
    wrong.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => wrong.push(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol.startsWith("http")) wrong.push(`elsewhere: ${request.url()}`);
  });
  return wrong;
}
