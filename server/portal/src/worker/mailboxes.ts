/** Makes the calls that the core asks for. They carry a token and never a cookie. */
import type { Call, Desk } from "../generated/cairn";
import type { Event } from "../generated/types/Event";
import type { Problem } from "../rpc";
import { now } from "./now";
import { problemOf } from "./problem";

const AT_ONCE = 4;
const WAIT_SECONDS = 25;
const ROUND_MS = 12_000;
/** While somebody looks at a person or waits for an invite. */
const WATCHED_ROUND_MS = 3_000;

export interface Listener {
  /** The core took in an answer. */
  changed(events: Event[]): void;
  /** The network fails, or works again. */
  connection(problem: Problem | null): void;
}

/** Keeps the caseload's mailboxes read, in rounds; waits on the one that is on the screen. */
export class Mailboxes {
  /** Calls under way, and the link of each. */
  private readonly lines = new Map<number, string>();
  private readonly gone = new AbortController();
  private watched: string | null = null;
  /** Only the first page of a round is waited for: one that follows another call brings what is there already. */
  private mayWait = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private restUntil = 0;

  constructor(
    private readonly desk: Desk,
    private readonly listener: Listener,
  ) {}

  start(): void {
    this.round();
  }

  /** Nothing is asked or heard any more. */
  stop(): void {
    clearTimeout(this.timer);
    this.gone.abort();
  }

  /** Which link is on the screen. */
  watch(link: string | null): void {
    this.watched = link;
    this.round();
  }

  /** Makes all calls that wait to be made. */
  pump(): void {
    if (this.gone.signal.aborted || Date.now() < this.restUntil) return;
    while (this.lines.size < AT_ONCE) {
      const call = this.desk.next_call(now());
      if (!call) return;
      void this.make(call);
    }
  }

  private round(): void {
    clearTimeout(this.timer);
    if (this.gone.signal.aborted) return;
    this.mayWait = this.watched !== null && ![...this.lines.values()].includes(this.watched);
    this.listener.changed(JSON.parse(this.desk.begin_round(now())) as Event[]);
    this.pump();
    this.timer = setTimeout(() => this.round(), this.watched ? WATCHED_ROUND_MS : ROUND_MS);
  }

  private async make(call: Call): Promise<void> {
    const { id, link } = call;
    const waiting = this.mayWait && link === this.watched && call.path.includes("/records?");
    if (link === this.watched) this.mayWait = false;
    this.lines.set(id, link);
    let events: Event[] = [];
    try {
      const response = await this.ask(call, waiting);
      const body = new Uint8Array(await response.arrayBuffer());
      if (this.gone.signal.aborted) return;
      if (response.status === 429) this.rest(Number(response.headers.get("retry-after")) || 30);
      events = JSON.parse(this.desk.answer(id, response.status, body, now())) as Event[];
      this.listener.connection(null);
    } catch (thrown) {
      if (this.gone.signal.aborted) return;
      this.desk.unanswered(id);
      const offline = thrown instanceof TypeError || thrown instanceof DOMException;
      this.listener.connection(offline ? { code: "offline", retryable: true } : problemOf(thrown));
    } finally {
      this.lines.delete(id);
      call.free();
    }
    this.listener.changed(events);
    this.pump();
  }

  private ask(call: Call, waiting: boolean): Promise<Response> {
    const headers = new Headers({ authorization: call.authorization });
    const { body } = call;
    if (body) headers.set("content-type", "application/cbor");
    return fetch(`${call.server}${call.path}${waiting ? `&wait=${WAIT_SECONDS}` : ""}`, {
      method: call.method,
      headers,
      body: body ? body.slice() : null,
      credentials: "omit",
      cache: "no-store",
      redirect: "error",
      signal: this.gone.signal,
    });
  }

  private rest(seconds: number): void {
    this.restUntil = Date.now() + Math.min(seconds, 120) * 1000;
  }
}
