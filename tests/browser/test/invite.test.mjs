/** Invites, before anybody accepts them; and two tabs of one counsellor. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { audit, holdsAtTwice } from "../lib/access.mjs";
import { Stage } from "../lib/stage.mjs";

test("an invite is shown with code and link, waits in the list, and can be taken back", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    await portal.signUp(stage.server.addCounsellor("Anna"));
    const url = new URL(await portal.invite({ whom: "Tuesday group", days: 7 }));
    assert.equal(url.origin, stage.server.url);
    assert.equal(url.pathname, "/i");
    assert.ok(url.hash.length > 400, "everything is in the fragment");
    await portal.page.getByRole("img", { name: /Code of the invite/ }).waitFor();
    await portal.page.getByText("It can be used once.").waitFor();
    await audit(portal.page, "invite");
    await holdsAtTwice(portal.page, "invite");
    await stage.shot(portal, "invite");

    await portal.toPeople();
    await portal.page.getByText("One invite waits").waitFor();
    await audit(portal.page, "people-invited");
    await portal.page.getByRole("button", { name: /Tuesday group/ }).click();
    assert.equal(await portal.page.getByRole("textbox", { name: "Link" }).inputValue(), url.href);

    await portal.button("Take it back").first().click();
    const dialog = portal.page.getByRole("dialog");
    await dialog.waitFor();
    await audit(portal.page, "take back");
    await stage.shot(portal, "take-back");
    await dialog.getByRole("button", { name: "Take it back" }).click();
    await portal.heading("People").waitFor();
    await portal.page.getByText("You took an invite back.").waitFor();
  });
});

test("two open tabs lose nothing", async () => {
  await Stage.play(async (stage) => {
    const one = await stage.tab();
    const passphrase = await one.signUp(stage.server.addCounsellor("Anna"));
    const two = await stage.tab(one.page.context());
    await two.signIn(stage.server.url, "Anna", passphrase);

    const [first, second] = await Promise.all([one.invite({ whom: "First door" }), two.invite({ whom: "Second door" })]);
    assert.notEqual(first, second);
    for (const tab of [one, two]) {
      await tab.toPeople();
      await tab.page.getByText("2 invites wait").waitFor();
    }

    const fresh = await stage.tab();
    await fresh.signIn(stage.server.url, "Anna", passphrase);
    await fresh.page.getByRole("button", { name: /First door/ }).waitFor();
    await fresh.page.getByRole("button", { name: /Second door/ }).waitFor();
  });
});
