/** An account from its one-time link to signing out, with a look at access on every screen. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { audit, holdsAtTwice } from "../lib/access.mjs";
import { Stage } from "../lib/stage.mjs";

test("a counsellor signs up, signs out and in again", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    const look = async (/** @type {string} */ screen) => {
      await audit(portal.page, screen);
      await holdsAtTwice(portal.page, screen);
      await stage.shot(portal, screen);
    };
    const link = stage.server.addCounsellor("Anna");
    const passphrase = await portal.signUp(link, look);
    assert.equal(passphrase.split(" ").length, 7);
    assert.equal(new URL(portal.page.url()).hash, "", "the token must not stay in the address");
    await look("people-empty");

    await portal.signOut();
    await look("signed-out");
    assert.deepEqual(await portal.page.context().cookies(), []);
    await portal.button("Sign in again").click();
    await portal.heading("Sign in").waitFor();
    await look("sign-in");
    await portal.enter("Anna", passphrase.toUpperCase());
    await portal.heading("People").waitFor();
  });
});

test("a sign-up link works once", async () => {
  await Stage.play(async (stage) => {
    const link = stage.server.addCounsellor("Anna");
    await (await stage.tab()).signUp(link);
    const second = await stage.tab();
    await second.page.goto(link);
    await second.page.getByRole("alert").getByText("used already or has run out").waitFor();
  });
});

test("words typed back wrongly are named, and nothing is made", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    await portal.page.goto(stage.server.addCounsellor("Anna"));
    await portal.page.getByRole("checkbox", { name: /I understand/ }).check();
    await portal.button("Show my passphrase").click();
    const words = await portal.shownWords("The seven words of your passphrase");
    await portal.button("I have written them down").click();
    const field = portal.page.getByLabel("Your seven words");
    await field.fill(words.with(2, "wrong").join(" "));
    await portal.button("Create my account").click();
    await portal.page.getByText("Word 3 is not the one that was shown").waitFor();
    assert.equal(await field.getAttribute("aria-invalid"), "true");
  });
});

test("a wrong passphrase is refused in plain words", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    const passphrase = await portal.signUp(stage.server.addCounsellor("Anna"));
    await portal.signOut();
    await portal.button("Sign in again").click();
    await portal.enter("Anna", "zoo zoo zoo zoo zoo zoo zoo");
    await portal.page.getByRole("alert").getByText("don't match").waitFor();
    await portal.enter("Nobody", passphrase);
    await portal.page.getByRole("alert").getByText("don't match").waitFor();
    await portal.enter("Anna", "not seven words");
    await portal.page.getByRole("alert").getByText("seven words").waitFor();
  });
});

test("a replaced passphrase takes the place of the old one", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    const old = await portal.signUp(stage.server.addCounsellor("Anna"));
    await portal.button("Replace passphrase").click();
    await portal.heading("Replace your passphrase").waitFor();
    await audit(portal.page, "passphrase");
    await stage.shot(portal, "passphrase");
    await portal.page.getByLabel("Your passphrase now").fill(old);
    await portal.button("Show new words").click();
    const list = portal.page.getByRole("list", { name: "The seven words of your passphrase" });
    await list.waitFor();
    const words = await portal.shownWords("The seven words of your passphrase");
    await portal.button("I have written them down").click();
    await portal.page.getByLabel("Your seven words").fill(words.join(" "));
    await portal.button("Replace it").click();
    await portal.page.getByText("Your passphrase is replaced").waitFor();
    await portal.signOut();

    await portal.button("Sign in again").click();
    await portal.enter("Anna", old);
    await portal.page.getByRole("alert").getByText("don't match").waitFor();
    await portal.enter("Anna", words.join(" "));
    await portal.heading("People").waitFor();
  });
});
