/**
 * A counsellor without a person: the real portal in a real Chromium, driven by one JSON object a line.
 *
 *   node counsellor.mjs            commands on standard input, one answer a line on standard output
 *
 * | command                                              | answer                                           |
 * |------------------------------------------------------|--------------------------------------------------|
 * | {"do":"sign-up","link":URL}                          | {"passphrase":"seven words"}                      |
 * | {"do":"sign-in","url":URL,"name":..,"passphrase":..} | {}                                               |
 * | {"do":"invite","label":..,"whom"?,"days"?}           | {"invite":URL}; the page then waits               |
 * | {"do":"compare","words"?:"six words"}                | {"words":"six words","same":bool}: waits until the |
 * |                                                      | invite is accepted; confirms if they are the same  |
 * | {"do":"read","called"?,"check_ins"?}                 | {"text":.., "view":{..}}: what the screen of that  |
 * |                                                      | person says; without a name, who accepted last     |
 * | {"do":"people","until"?}                             | {"text":..}: what the list of people says, once it |
 * |                                                      | says this too                                      |
 * | {"do":"screen","until"?}                             | {"text":..}: the same of the screen that is open   |
 * | {"do":"shot","path":FILE}                            | {}: a picture of the page, as far as a reader sees |
 * | {"do":"sign-out"}                                    | {}                                               |
 * | {"do":"close"}                                       | {}, then the program ends                          |
 *
 * A command that fails is answered by {"error":".."}. A breach of the content policy or an error on the page's
 * console is a failure of the command during which it came.
 */
import { createInterface } from "node:readline";
import { launch, watch } from "./lib/browser.mjs";
import { Portal } from "./lib/portal.mjs";

/** @typedef {Record<string, any>} Command */

/** Several of these may share a small machine. */
const PATIENCE = 60_000;

/** @param {object} answer */
function say(answer) {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

/** @param {unknown} thrown */
function failure(thrown) {
  return { error: thrown instanceof Error ? thrown.message : String(thrown) };
}

const browser = await launch().catch((thrown) => {
  say(failure(thrown));
  process.exit(1);
});
const page = await browser.newPage({ viewport: { width: 1100, height: 850 } });
page.setDefaultTimeout(PATIENCE);
const portal = new Portal(page);
/** @type {string[] | undefined} */
let wrong;
let waiting = false;

/** @param {string} url */
async function begin(url) {
  wrong ??= await watch(page, new URL(url).origin);
}

/** @param {Command} command @returns {Promise<object>} */
async function obey(command) {
  switch (command["do"]) {
    case "sign-up":
      await begin(command["link"]);
      return { passphrase: await portal.signUp(command["link"]) };
    case "sign-in":
      await begin(command["url"]);
      await portal.signIn(command["url"], command["name"], command["passphrase"]);
      return {};
    case "invite": {
      await portal.toPeople();
      const { label, whom, days } = command;
      const invite = await portal.invite({ label, whom, days });
      waiting = true;
      return { invite };
    }
    case "compare":
      return compare(command["words"]);
    case "read": {
      if (waiting) await compare(undefined);
      if (command["called"]) {
        await portal.toPeople();
        await portal.open(command["called"]);
      }
      const view = await portal.read({ checkIns: command["check_ins"] ?? 1 });
      return { text: asText(view), view };
    }
    case "people":
      await portal.toPeople();
      return { text: await screen(command["until"]) };
    case "screen":
      return { text: await screen(command["until"]) };
    case "shot":
      await page.screenshot({ path: command["path"], fullPage: true, clip: { x: 0, y: 0, width: 1100, height: await shown() } });
      return {};
    case "sign-out":
      await portal.signOut();
      return {};
    case "close":
      return {};
    default:
      throw new Error(`unknown command ${String(command["do"])}`);
  }
}

/** How much of the page a picture shows: all of it, unless it is a long list. */
async function shown() {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  return Math.min(height, 2000);
}

/**
 * All that can be read on the screen that is open.
 * @param {string} [until] something that has to come first
 */
async function screen(until) {
  const main = page.getByRole("main");
  if (until) await main.getByText(until).first().waitFor();
  return main.innerText();
}

/** @param {string | undefined} theirs the words on the other side, where they are known */
async function compare(theirs) {
  const words = (await portal.accepted()).join(" ");
  waiting = false;
  const same = theirs === undefined || theirs === words;
  if (same) await portal.confirm();
  return { words, same };
}

/** @param {Awaited<ReturnType<Portal["read"]>>} view */
function asText(view) {
  const FIRST = 5;
  const more = view.checkIns.length - FIRST;
  return [
    view.called,
    view.sharing,
    ...(view.safety ? [view.safety] : []),
    ...view.faults,
    `Days: ${view.days.join(", ")}`,
    ...view.results.map((line) => `Questionnaire: ${line}`),
    ...view.checkIns.slice(0, FIRST).map((line) => `Check-in: ${line}`),
    ...(more > 0 ? [`and ${more} more check-ins`] : []),
  ].join("\n");
}

for await (const line of createInterface({ input: process.stdin })) {
  /** @type {Command} */
  const command = JSON.parse(line);
  /** @type {object} */
  let answer;
  try {
    answer = await obey(command);
    if (wrong?.length) answer = { error: wrong.splice(0).join("\n") };
  } catch (thrown) {
    answer = failure(thrown);
  }
  say(answer);
  if (command["do"] === "close") break;
}
await browser.close();
