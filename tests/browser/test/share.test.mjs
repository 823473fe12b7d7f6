/** The main job: what a person shares reaches the counsellor they chose, nobody else, and goes when they say so. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { audit, holdsAtTwice } from "../lib/access.mjs";
import { drawn } from "../lib/chart.mjs";
import { Companion, day } from "../lib/companion.mjs";
import { Stage } from "../lib/stage.mjs";

const NOTE = "Called Sam on the way home and it got quieter";

/** Days since the first PHQ-9: more than it looks back. */
const EARLIER = 21;

/**
 * A person with a check-in and two PHQ-9s, three weeks apart, the later one with an answer about self-harm.
 * @param {(person: Companion) => Promise<void>} act
 */
async function withPerson(act) {
  const person = await Companion.create();
  try {
    await person.ask("checkin", "add", "--craving", "6", "--mood", "4", "--use", "no", "--note", NOTE);
    const earlier = `${day(EARLIER)}T12:00:00Z`;
    await person.ask("--now", earlier, "instrument", "take", "phq-9", "--answers", "2,2,2,2,2,2,2,2,0");
    await person.ask("instrument", "take", "phq-9", "--answers", "2,2,2,2,2,0,0,0,1");
    await act(person);
  } finally {
    person.remove();
  }
}

test("a counsellor sees what was shared with them, and another one nothing", async () => {
  await Stage.play(async (stage) => {
    await withPerson(async (person) => {
      const anna = await stage.tab();
      const passphrase = await anna.signUp(stage.server.addCounsellor("Anna"));
      const ben = await stage.tab();
      await ben.signUp(stage.server.addCounsellor("Ben"));

      const link = await person.accept(await anna.invite({ whom: "" }), "Blue door", {
        kinds: "checkin,instrument-result",
        instruments: "phq-9",
        from: day(EARLIER),
      });
      await person.accept(await ben.invite({ whom: "" }), "Somebody");
      await person.sync();

      const words = await anna.accepted();
      assert.equal(words.join(" "), await person.words(link), "both sides show the same six words");
      await audit(anna.page, "compare");
      await holdsAtTwice(anna.page, "compare");
      await stage.shot(anna, "compare");
      await anna.confirm();

      const seen = await anna.read();
      assert.equal(seen.called, "Blue door");
      assert.match(seen.sharing, /check-ins and PHQ-9/);
      assert.match(seen.safety ?? "", /self-harm/);
      assert.equal(seen.checkIns.length, 1);
      assert.match(seen.checkIns[0] ?? "", new RegExp(`Craving 6 Mood 4 .*${NOTE}`));
      assert.equal(seen.results.length, 2);
      assert.match(seen.results[0] ?? "", /11 of 27/);
      assert.match(seen.results[1] ?? "", /16 of 27 Low feelings on many days/);
      assert.deepEqual(seen.faults, []);
      await audit(anna.page, "person");
      await holdsAtTwice(anna.page, "person");
      await stage.shot(anna, "person");

      await anna.toPeople();
      await anna.page.getByRole("listitem").filter({ hasText: "Blue door" }).getByText("self-harm").waitFor();
      await audit(anna.page, "people");
      await stage.shot(anna, "people");

      await ben.accepted();
      await ben.page.getByText("shares nothing here").waitFor();
      assert.equal(await ben.page.getByText(NOTE).count(), 0);

      // Nothing of it is kept: after signing in anew it is fetched and opened again, and marks of reading stay.
      await anna.signOut();
      await anna.button("Sign in again").click();
      await anna.enter("Anna", passphrase);
      await anna.heading("People").waitFor();
      await anna.page.getByText("last answer about self-harm").waitFor();
    });
  });
});

test("the chart joins days that follow each other, and a day without an answer is a gap", async () => {
  await Stage.play(async (stage) => {
    const person = await Companion.create();
    try {
      await person.checkIns([5, 4, 2, 0], "--craving", "6", "--use", "no");
      await person.checkIns([5], "--mood", "3", "--use", "no");
      const anna = await stage.tab();
      await anna.signUp(stage.server.addCounsellor("Anna"));
      await person.accept(await anna.invite(), "Blue door", { kinds: "checkin", from: day(30) });
      await person.sync();
      await anna.accepted();
      await anna.confirm();
      await anna.read({ checkIns: 5 });

      const chart = anna.page.getByRole("img", { name: /^Chart of craving and mood .* answers on 4 days/ });
      await chart.waitFor();
      const box = await chart.locator("canvas").boundingBox();
      assert.ok(box && box.width > 400 && box.height > 100, `the chart is ${box?.width} by ${box?.height} pixels`);
      const craving = await drawn(anna.page, "--moss");
      assert.deepEqual(craving.slice(-7), [
        { at: false, after: false },
        { at: true, after: true },
        { at: true, after: false },
        { at: false, after: false },
        { at: true, after: false },
        { at: false, after: false },
        { at: true, after: false },
      ]);
      const mood = await drawn(anna.page, "--indigo");
      assert.deepEqual(
        mood.flatMap(({ at, after }, place) => (at || after ? [{ ago: 89 - place, after }] : [])),
        [{ ago: 5, after: false }],
      );
    } finally {
      person.remove();
    }
  });
});

test("a check-in made while the counsellor looks appears by itself; a retracted one goes", async () => {
  await Stage.play(async (stage) => {
    await withPerson(async (person) => {
      const anna = await stage.tab();
      await anna.signUp(stage.server.addCounsellor("Anna"));
      await person.accept(await anna.invite(), "Blue door", { kinds: "checkin" });
      await person.sync();
      await anna.accepted();
      await anna.confirm();
      assert.equal((await anna.read()).checkIns.length, 1);

      const added = await person.ask("checkin", "add", "--craving", "2", "--use", "no", "--note", "Better today");
      await person.sync();
      await anna.page.getByText("Better today").waitFor();
      assert.equal((await anna.read({ checkIns: 2 })).checkIns.length, 2);

      await person.ask("checkin", "delete", added["checkins"][0].id);
      await person.sync();
      await anna.page.getByText("Better today").waitFor({ state: "detached" });
    });
  });
});

test("a withdrawn link is forgotten: only that it ended, and on which day, is left", async () => {
  await Stage.play(async (stage) => {
    await withPerson(async (person) => {
      const anna = await stage.tab();
      const passphrase = await anna.signUp(stage.server.addCounsellor("Anna"));
      const link = await person.accept(await anna.invite(), "Blue door", { kinds: "checkin" });
      await person.sync();
      await anna.accepted();
      await anna.confirm();
      await anna.read();

      await person.ask("link", "withdraw", link);
      await person.sync();
      await anna.page.getByRole("alert").getByText("This link has ended").waitFor();
      assert.equal(await anna.page.getByText(NOTE).count(), 0);
      await stage.shot(anna, "withdrawn");
      await anna.toPeople();
      await anna.page.getByText("A person withdrew their link").waitFor();
      assert.equal(await anna.page.getByText("Blue door").count(), 0);
      await audit(anna.page, "people-withdrawn");
      await stage.shot(anna, "people-withdrawn");

      const fresh = await stage.tab();
      await fresh.signIn(stage.server.url, "Anna", passphrase);
      await fresh.page.getByText("A person withdrew their link").waitFor();
      assert.equal(await fresh.page.getByText("Blue door").count(), 0);
    });
  });
});

test("words that differ end the link", async () => {
  await Stage.play(async (stage) => {
    await withPerson(async (person) => {
      const anna = await stage.tab();
      await anna.signUp(stage.server.addCounsellor("Anna"));
      await person.accept(await anna.invite(), "Blue door", { kinds: "checkin" });
      await person.sync();
      await anna.accepted();
      await anna.button("They differ").click();
      await stage.shot(anna, "differ");
      await anna.button("End this link").click();
      await anna.toPeople();
      await anna.page.getByText("The six words differed").waitFor();
      assert.equal(await anna.page.getByText("Blue door").count(), 0);
    });
  });
});
