/** Everything without a mouse: the focus is always seen, dialogs keep it, `/` searches, Esc closes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Stage } from "../lib/stage.mjs";

/** What has the focus: its words, and whether one can see that it has it. */
function focused() {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return { name: "", seen: false };
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  const label = element.id && document.querySelector(`label[for="${element.id}"]`);
  return {
    name: (element.getAttribute("aria-label") ?? (label ? label.textContent : element.textContent) ?? "").trim(),
    seen: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
  };
}

/**
 * Presses Tab until something of that name has the focus.
 * @param {import("playwright-core").Page} page @param {string} name
 */
async function tabTo(page, name) {
  /** @type {string[]} */
  const passed = [];
  for (let presses = 0; presses < 25; presses += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(focused);
    if (at.name) assert.ok(at.seen, `the focus on “${at.name}” can't be seen`);
    if (at.name.includes(name)) return;
    passed.push(at.name);
  }
  assert.fail(`“${name}” is not reached by Tab, only ${passed.join(", ")}`);
}

test("sign up, invite, take back and sign out, by keyboard alone", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    const { page } = portal;
    await page.goto(stage.server.addCounsellor("Anna"));
    await page.getByRole("checkbox").waitFor();
    await page.keyboard.press("Tab");
    await page.getByRole("checkbox").focus();
    await page.keyboard.press("Space");
    await tabTo(page, "Show my passphrase");
    await page.keyboard.press("Enter");
    await portal.heading("Your passphrase").waitFor();
    const words = await portal.shownWords("The seven words of your passphrase");
    await tabTo(page, "I have written them down");
    await page.keyboard.press("Enter");
    await tabTo(page, "Your seven words");
    await page.keyboard.type(words.join(" "));
    await page.keyboard.press("Enter");
    await portal.heading("People").waitFor();

    await tabTo(page, "New invite");
    await page.keyboard.press("Enter");
    await portal.heading("New invite").waitFor();
    await tabTo(page, "Who it is for");
    await page.keyboard.type("Blue door");
    await page.keyboard.press("Enter");
    await portal.heading("Invite").waitFor();
    await tabTo(page, "Take it back");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    for (let presses = 0; presses < 6; presses += 1) {
      await page.keyboard.press("Tab");
      const outside = await page.evaluate(() => {
        const at = document.activeElement;
        return at !== document.body && !at?.closest("dialog");
      });
      assert.equal(outside, false, "the focus left the open dialog");
    }
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    assert.equal((await page.evaluate(focused)).name, "Take it back", "the focus returns to where it was");

    await tabTo(page, "Sign out");
    await page.keyboard.press("Enter");
    await portal.heading("You are signed out").waitFor();
  });
});

test("the skip link and the headings take the focus", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    await portal.page.goto(stage.server.url);
    await portal.heading("Sign in").waitFor();
    assert.equal((await portal.page.evaluate(focused)).name, "Sign in");
    await portal.page.reload();
    await portal.heading("Sign in").waitFor();
    await portal.page.keyboard.press("Shift+Tab");
    const skip = await portal.page.evaluate(focused);
    assert.equal(skip.name, "Skip to the content");
    await portal.page.keyboard.press("Enter");
    assert.equal(await portal.page.evaluate(() => document.activeElement?.id), "main");
  });
});
