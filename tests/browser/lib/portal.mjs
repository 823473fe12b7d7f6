/** The portal as a counsellor uses it: every step by the words and roles a person would go by. */

/** A page of the portal. */
export class Portal {
  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
  }

  /** @param {string} name */
  button(name) {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** @param {string} name the heading of a screen */
  heading(name) {
    return this.page.getByRole("heading", { level: 1, name, exact: true });
  }

  /**
   * Signs up through the one-time link; returns the seven words.
   * @param {string} link
   * @param {(step: string) => Promise<void>} [onStep] called at each screen
   */
  async signUp(link, onStep = async () => {}) {
    const { page } = this;
    await page.goto(link);
    await this.heading("Set up your account").waitFor();
    await page.getByRole("checkbox", { name: /I understand/ }).waitFor();
    await onStep("sign-up");
    await page.getByRole("checkbox", { name: /I understand/ }).check();
    await this.button("Show my passphrase").click();
    await this.heading("Your passphrase").waitFor();
    await onStep("sign-up-words");
    const words = await this.shownWords("The seven words of your passphrase");
    await this.button("I have written them down").click();
    await page.getByLabel("Your seven words").fill(words.join(" "));
    await onStep("sign-up-type");
    await this.button("Create my account").click();
    await this.heading("People").waitFor();
    return words.join(" ");
  }

  /**
   * The words of a list, in order.
   * @param {string} label
   */
  async shownWords(label) {
    const list = this.page.getByRole("list", { name: label });
    await list.waitFor();
    return list.locator(".word").allTextContents();
  }

  /**
   * @param {string} url
   * @param {string} name
   * @param {string} passphrase
   */
  async signIn(url, name, passphrase) {
    await this.page.goto(url);
    await this.enter(name, passphrase);
    await this.heading("People").waitFor();
  }

  /**
   * Fills in the sign-in form and sends it.
   * @param {string} name
   * @param {string} passphrase
   */
  async enter(name, passphrase) {
    await this.page.getByLabel("Name", { exact: true }).fill(name);
    await this.page.getByLabel("Passphrase", { exact: true }).fill(passphrase);
    await this.button("Sign in").click();
  }

  /**
   * Makes an invite from the list of people; returns its link. The page stays open and waits.
   * @param {{ whom?: string, label?: string, days?: number }} [options]
   */
  async invite({ whom = "", label = "", days = 3 } = {}) {
    const { page } = this;
    await this.button("New invite").click();
    await this.heading("New invite").waitFor();
    await page.getByLabel("Who it is for").fill(whom);
    if (label) await page.getByLabel("Your name on the invite").fill(label);
    await page.getByRole("radio", { name: days === 1 ? "1 day" : `${days} days` }).check();
    await this.button("Make the invite").click();
    const link = page.getByRole("textbox", { name: "Link" });
    await link.waitFor();
    return link.inputValue();
  }

  /** Waits until the invite on the screen is accepted, then shows who it is; returns the six words. */
  async accepted() {
    await this.button("Compare the words").click({ timeout: 60_000 });
    const list = this.page.getByRole("list", { name: "The six words" });
    await list.waitFor();
    return this.shownWords("The six words");
  }

  /** The six words were read to each other and are the same. */
  async confirm() {
    await this.button("They are the same").click();
    await this.button("They are the same").waitFor({ state: "detached" });
  }

  /** Back to the list of people. The portal may go there by itself meanwhile, and take the button along. */
  async toPeople() {
    const people = this.heading("People");
    const back = this.button("Back");
    await people.or(back).first().waitFor();
    while (!(await people.isVisible())) {
      const before = await this.page.getByRole("heading", { level: 1 }).first().innerText();
      const went = await back.click({ timeout: 2_000 }).then(() => true, () => false);
      if (went) {
        await this.page.waitForFunction((title) => document.querySelector("h1")?.innerText !== title, before);
      }
    }
  }

  /**
   * Opens a person from the list.
   * @param {string} called
   */
  async open(called) {
    await this.page.getByRole("listitem").filter({ hasText: called }).getByRole("button").click();
    await this.page.getByRole("heading", { level: 1, name: called }).waitFor();
  }

  /**
   * What the screen of one person says, for a program: after something has come, or nothing is shared.
   * @param {{ checkIns?: number }} [wanted] how many check-ins to wait for
   */
  async read({ checkIns = 1 } = {}) {
    const { page } = this;
    const entries = page.getByRole("region", { name: /check-in/i }).getByRole("listitem");
    if (checkIns > 0) {
      await entries.nth(0).waitFor({ timeout: 60_000 });
      await page.waitForFunction(
        (least) => Number(/\d+/.exec(document.querySelector("#checkins")?.textContent ?? "1")?.[0] ?? 1) >= least,
        checkIns,
        { timeout: 60_000 },
      );
      const all = page.getByRole("button", { name: /^Show all/ });
      if (await all.count()) await all.click();
    }
    // As it is seen: what stands in boxes of its own is apart, what is folded away is not there.
    const texts = async (/** @type {import("playwright-core").Locator} */ found) =>
      (await found.allInnerTexts()).map((text) => text.replace(/\s+/g, " ").trim());
    return {
      called: (await texts(page.getByRole("heading", { level: 1 })))[0] ?? "",
      sharing: (await texts(page.locator(".sharing")))[0] ?? "",
      safety: (await texts(page.locator("#safety")))[0] ?? null,
      checkIns: await texts(page.locator("section[aria-labelledby=checkins] ol > li")),
      results: await texts(page.locator("section[aria-labelledby=results] .result")),
      days: await texts(page.locator("section[aria-labelledby=days] .legend > li")),
      faults: await texts(page.locator("section[aria-labelledby=faults] li")),
    };
  }

  async signOut() {
    await this.button("Sign out").click();
    await this.heading("You are signed out").waitFor();
  }
}
