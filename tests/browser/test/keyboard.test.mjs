/** Everything without a mouse: the focus is always seen, dialogs keep it, `/` searches, Esc closes. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Companion, day } from "../lib/companion.mjs";
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

test("compare words, find and read a person, name them, by keyboard alone", async () => {
  await Stage.play(async (stage) => {
    const person = await Companion.create();
    try {
      await person.checkIns([...Array(12).keys()], "--craving", "4", "--use", "no");
      await person.ask("instrument", "take", "phq-9", "--answers", "1,1,1,1,1,0,0,0,0");
      const portal = await stage.tab();
      const { page } = portal;
      await portal.signUp(stage.server.addCounsellor("Anna"));
      const link = await person.accept(await portal.invite(), "Blue door", {
        kinds: "checkin,instrument-result",
        instruments: "phq-9",
        from: day(30),
      });
      await person.sync();

      await portal.button("Compare the words").waitFor({ timeout: 60_000 });
      await tabTo(page, "Compare the words");
      await page.keyboard.press("Enter");
      assert.equal((await portal.shownWords("The six words")).join(" "), await person.words(link));
      await tabTo(page, "They are the same");
      await page.keyboard.press("Enter");
      await portal.button("They are the same").waitFor({ state: "detached" });
      await tabTo(page, "Back");
      await page.keyboard.press("Enter");

      await portal.heading("People").waitFor();
      await page.keyboard.press("/");
      assert.equal((await page.evaluate(focused)).name, "Search people");
      await page.keyboard.type("red");
      await page.getByText("goes by that name").first().waitFor();
      await page.keyboard.press("Escape");
      await tabTo(page, "Blue door");
      await page.keyboard.press("Enter");
      await portal.heading("Blue door").waitFor();

      const results = page.getByRole("region", { name: "Questionnaires" });
      await results.getByText("Answers", { exact: true }).waitFor();
      await tabTo(page, "Answers");
      assert.equal(await results.getByRole("definition").first().isVisible(), false);
      await page.keyboard.press("Enter");
      await results.getByRole("definition").first().waitFor();

      const entries = page.getByRole("region", { name: /check-in/i }).getByRole("listitem");
      assert.equal(await entries.count(), 10);
      await tabTo(page, "Show all 12");
      await page.keyboard.press("Enter");
      await entries.nth(11).waitFor();

      await tabTo(page, "Name and end of this link");
      await page.keyboard.press("Enter");
      await tabTo(page, "Your own name for them");
      await page.keyboard.type("Red gate");
      await page.keyboard.press("Enter");
      await portal.heading("Red gate").waitFor();
      await tabTo(page, "End this link");
      await page.keyboard.press("Enter");
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      assert.equal((await page.evaluate(focused)).name, "End this link", "the focus returns to where it was");
    } finally {
      person.remove();
    }
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
