/** A rule that a person agreed to tells their counsellor that it fired, in words, and nothing else of what they wrote. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { audit, holdsAtTwice } from "../lib/access.mjs";
import { Companion, day } from "../lib/companion.mjs";
import { Stage } from "../lib/stage.mjs";

const NOTE = "The old street again";

test("an alert is said in words in the list and on the page, and goes when it isn't agreed to any more", async () => {
  await Stage.play(async (stage) => {
    const person = await Companion.create();
    try {
      await person.checkIns([2, 1, 0], "--risky", "yes", "--note", NOTE);
      const anna = await stage.tab();
      await anna.signUp(stage.server.addCounsellor("Anna"));
      const link = await person.accept(await anna.invite({ whom: "" }), "Blue door");
      await person.sync();
      await anna.accepted();
      await anna.confirm();
      await anna.toPeople();

      const terms = { kinds: "alert", from: day(10) };
      await person.give(link, { ...terms, rules: "risky_situations" });
      await person.sync();
      const row = anna.page.getByRole("listitem").filter({ hasText: "Blue door" });
      await row.getByText(/^alert: “Several risky situations in one week”, since /).waitFor();
      await audit(anna.page, "people-alert");
      await stage.shot(anna, "people-alert");

      await anna.open("Blue door");
      const alerts = anna.page.getByRole("region", { name: /^A rule that .?Blue door.? agreed to fired$/ });
      await alerts.getByText("“Several risky situations in one week”, since").waitFor();
      await alerts.getByText("new", { exact: true }).waitFor();
      await alerts.getByText("have not been checked by a clinician").waitFor();
      assert.equal(await anna.page.getByText(NOTE).count(), 0);
      assert.deepEqual((await anna.read({ checkIns: 0 })).checkIns, []);
      await audit(anna.page, "alert");
      await holdsAtTwice(anna.page, "alert");
      await stage.shot(anna, "alert");

      await anna.toPeople();
      await row.getByText("shares alerts only, none is new").waitFor();

      await person.give(link, { ...terms, rules: "poor_sleep" });
      await person.sync();
      await anna.open("Blue door");
      await anna.page.getByText("No alert has come").waitFor();
      assert.equal(await alerts.count(), 0);
    } finally {
      person.remove();
    }
  });
});
