/** One test's stage: a server, a browser, pages that are watched, and pictures of what they showed. */
import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launch, watch } from "./browser.mjs";
import { Portal } from "./portal.mjs";
import { Server } from "./server.mjs";

/** Pictures go here when it is set. */
const SHOTS = process.env["CAIRN_SHOTS"];

/** Everything a test needs, put away at its end. */
export class Stage {
  /** @param {Server} server @param {import("playwright-core").Browser} browser */
  constructor(server, browser) {
    this.server = server;
    this.browser = browser;
    /** @type {string[][]} */
    this.watched = [];
  }

  /**
   * Runs `act` on a fresh stage; afterwards no page may have broken a rule.
   * @param {(stage: Stage) => Promise<void>} act
   * @param {{ flags?: string[] }} [options] of the server
   */
  static async play(act, options) {
    const server = await Server.start(options);
    // A server that is left over would keep the whole run from ending.
    try {
      await Stage.on(server, act);
    } finally {
      await server.stop();
    }
  }

  /** @param {Server} server @param {(stage: Stage) => Promise<void>} act */
  static async on(server, act) {
    const browser = await launch();
    const stage = new Stage(server, browser);
    try {
      await act(stage);
      assert.deepEqual(stage.watched.flat(), [], "what the pages did wrong");
    } catch (error) {
      await stage.pictures("failed");
      throw error;
    } finally {
      await browser.close();
    }
  }

  /**
   * A tab. Tabs of one context share cookies, as tabs of one browser do.
   * @param {import("playwright-core").BrowserContext} [context]
   */
  async tab(context) {
    const place = context ?? (await this.browser.newContext({ viewport: { width: 1100, height: 850 } }));
    const page = await place.newPage();
    page.setDefaultTimeout(20_000);
    this.watched.push(await watch(page, this.server.url));
    return new Portal(page);
  }

  /**
   * A picture of the present screen in both schemes.
   * @param {Portal} portal @param {string} name
   */
  async shot({ page }, name) {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    for (const colorScheme of /** @type {const} */ (["dark", "light"])) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`), fullPage: true });
    }
  }

  /** @param {string} name */
  async pictures(name) {
    if (!SHOTS) return;
    mkdirSync(SHOTS, { recursive: true });
    const pages = this.browser.contexts().flatMap((context) => context.pages());
    for (const [place, page] of pages.entries()) {
      await page.screenshot({ path: join(SHOTS, `${name}-${place}.png`) }).catch(() => undefined);
    }
  }
}
