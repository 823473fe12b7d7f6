/** Where the portal is. It lives in memory alone: no address, no history entry names a person. */
import { ask, hear } from "./core";
import type { Event } from "./generated/types/Event";
import type { PeopleView } from "./generated/types/PeopleView";
import { problemIn } from "./problems";
import type { Problem } from "./rpc";

export type Place =
  | { at: "people" }
  | { at: "invite"; link: string | null }
  | { at: "person"; link: string }
  | { at: "passphrase" };

export type Phase = "starting" | "sign-up" | "sign-in" | "signed-in" | "signed-out";

/** A screen that nobody looks at shows nothing for longer than this. */
const IDLE_MS = 15 * 60 * 1000;

class Portal {
  phase: Phase = $state("starting");
  name = $state("");
  token = $state("");
  place: Place = $state({ at: "people" });
  people: PeopleView | null = $state.raw(null);
  /** Why the connection doesn't work at present. */
  connection: Problem | null = $state(null);
  /** Why the session ended by itself, if it did. */
  ended = $state(false);
  /** Goes up when something about a person may have changed. */
  changes = $state(0);
  /** What a screen reader is to say. */
  said = $state("");

  private places: Place[] = [{ at: "people" }];

  async start(): Promise<void> {
    const fragment = /^#sign-up=([A-Za-z0-9_-]+)$/.exec(location.hash);
    history.replaceState({ depth: 0 }, "", location.pathname);
    window.addEventListener("popstate", (event) => this.popped(event));
    hear((news) => {
      if (news.news === "changed") void this.changed(news.events);
      else if (news.news === "connection") this.connection = news.problem;
      else this.leave(true);
    });
    if (fragment?.[1]) {
      this.token = fragment[1];
      this.phase = "sign-up";
      return;
    }
    try {
      this.name = (await ask("start", null)).name ?? "";
    } catch {
      // The sign-in page says what is wrong when it is used.
    }
    this.phase = "sign-in";
  }

  async enter(name: string): Promise<void> {
    this.name = name;
    this.token = "";
    this.ended = false;
    this.place = { at: "people" };
    this.places = [this.place];
    await this.refresh();
    this.phase = "signed-in";
  }

  /** Goes somewhere; Back comes back from it. */
  go(place: Place): void {
    const depth = this.depth() + 1;
    this.places = [...this.places.slice(0, depth), place];
    history.pushState({ depth }, "");
    this.place = place;
  }

  /** Goes on to another place in the stead of this one: Back does not come here again. */
  turnTo(place: Place): void {
    this.places = [...this.places.slice(0, this.depth()), place];
    this.place = place;
  }

  back(): void {
    if (this.depth() > 0) history.back();
    else this.place = { at: "people" };
  }

  say(sentence: string): void {
    this.said = sentence;
  }

  async signOut(): Promise<void> {
    await this.close(false);
  }

  /** Signs out by itself when nobody is at the desk: call the result to stop watching. */
  watchIdle(): () => void {
    const events = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const again = (): void => {
      clearTimeout(timer);
      if (this.phase === "signed-in") timer = setTimeout(() => void this.close(true), IDLE_MS);
    };
    for (const event of events) window.addEventListener(event, again, { passive: true });
    again();
    return () => {
      clearTimeout(timer);
      for (const event of events) window.removeEventListener(event, again);
    };
  }

  private async close(byItself: boolean): Promise<void> {
    try {
      await ask("signOut", null);
    } catch {
      // The worker has forgotten everything before it asked the server; the session there ends by its date.
    }
    this.leave(byItself);
  }

  async refresh(): Promise<void> {
    const fresh = await ask("people", null);
    if (JSON.stringify(fresh) !== JSON.stringify(this.people)) this.people = fresh;
    this.changes += 1;
  }

  private leave(byItself: boolean): void {
    this.people = null;
    this.place = { at: "people" };
    this.places = [this.place];
    this.connection = null;
    this.ended = byItself;
    this.phase = byItself ? "sign-in" : "signed-out";
  }

  private async changed(events: Event[]): Promise<void> {
    if (this.phase !== "signed-in") return;
    try {
      await this.refresh();
    } catch (thrown) {
      this.connection = problemIn(thrown);
    }
    for (const listener of this.listeners) for (const event of events) listener(event);
  }

  private readonly listeners = new Set<(event: Event) => void>();

  onEvent(listener: (event: Event) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private depth(): number {
    const state: unknown = history.state;
    return state && typeof state === "object" && "depth" in state ? Number(state.depth) : 0;
  }

  private popped(event: PopStateEvent): void {
    const state: unknown = event.state;
    const depth = state && typeof state === "object" && "depth" in state ? Number(state.depth) : 0;
    this.place = this.places[depth] ?? { at: "people" };
  }
}

export const portal = new Portal();
