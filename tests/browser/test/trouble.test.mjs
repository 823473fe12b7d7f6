/** What a counsellor is told when the network, the server or the session fails; nothing is lost by it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { Stage } from "../lib/stage.mjs";

test("a server that can't be reached is named, and the portal goes on when it is back", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    await portal.signUp(stage.server.addCounsellor("Anna"));
    await stage.server.halt();
    await portal.button("New invite").click();
    await portal.page.getByLabel("Who it is for").fill("Blue door");
    await portal.button("Make the invite").click();
    await portal.page.getByRole("alert").getByText("can't be reached").waitFor();
    await stage.shot(portal, "offline");
    await stage.server.resume();
    await portal.button("Make the invite").click();
    await portal.page.getByRole("textbox", { name: "Link" }).waitFor();
    // Chromium's own note of the refused connections; the portal itself must not have added one.
    stage.watched.forEach((wrong) => {
      const own = wrong.filter((line) => !line.includes("ERR_CONNECTION_REFUSED"));
      wrong.splice(0, wrong.length, ...own);
    });
  });
});

test("a session that ends elsewhere clears this tab", async () => {
  await Stage.play(async (stage) => {
    const one = await stage.tab();
    const passphrase = await one.signUp(stage.server.addCounsellor("Anna"));
    const two = await stage.tab(one.page.context());
    await two.signIn(stage.server.url, "Anna", passphrase);
    await one.invite({ whom: "Blue door" });
    await one.toPeople();
    await one.page.getByRole("button", { name: /Blue door/ }).waitFor();
    await two.page.context().clearCookies();
    await one.button("New invite").click();
    await one.page.getByLabel("Who it is for").fill("Second");
    await one.button("Make the invite").click();
    await one.page.getByText("You were signed out").waitFor();
    assert.equal(await one.page.getByText("Blue door").count(), 0);
    assert.equal(await one.page.getByLabel("Name", { exact: true }).inputValue(), "Anna");
  });
});

test("too many wrong tries are told to wait", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    await portal.signUp(stage.server.addCounsellor("Anna"));
    await portal.signOut();
    await portal.button("Sign in again").click();
    const alert = portal.page.getByRole("alert");
    for (let tries = 0; tries < 12; tries += 1) {
      await portal.enter("Anna", "zoo zoo zoo zoo zoo zoo zoo");
      await alert.waitFor();
      if (((await alert.textContent()) ?? "").includes("Too many tries")) return;
    }
    assert.fail("never told to wait");
  });
});

test("a reload keeps nothing but the name", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    await portal.signUp(stage.server.addCounsellor("Anna"));
    await portal.page.reload();
    await portal.heading("Sign in").waitFor();
    assert.equal(await portal.page.getByLabel("Name", { exact: true }).inputValue(), "Anna");
    const kept = await portal.page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
    }));
    assert.deepEqual(kept, { local: 0, session: 0, databases: 0, caches: 0 });
  });
});

test("a desk that nobody sits at signs itself out", async () => {
  await Stage.play(async (stage) => {
    const portal = await stage.tab();
    const passphrase = await portal.signUp(stage.server.addCounsellor("Anna"));
    await portal.invite({ whom: "Blue door" });
    await portal.signOut();
    await portal.page.clock.install();
    await portal.signIn(stage.server.url, "Anna", passphrase);
    await portal.page.getByRole("button", { name: /Blue door/ }).waitFor();
    await portal.page.clock.fastForward("14:00");
    await portal.page.keyboard.press("Shift");
    await portal.page.clock.fastForward("14:00");
    assert.equal(await portal.page.getByText("Blue door").count(), 1, "somebody was there a moment ago");
    await portal.page.clock.fastForward("02:00");
    await portal.page.getByText("You were signed out").waitFor();
    assert.equal(await portal.page.getByText("Blue door").count(), 0);
    assert.deepEqual(await portal.page.context().cookies(), []);
  });
});
