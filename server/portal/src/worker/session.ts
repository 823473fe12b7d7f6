/** One signed-in counsellor in this tab: the desk, its saving and its reading. Ends with everything freed. */
import { type Desk, Vault } from "../generated/cairn";
import type { Event } from "../generated/types/Event";
import type { News } from "../rpc";
import { Keeper } from "./keeper";
import { Mailboxes } from "./mailboxes";
import { Failure, problemOf } from "./problem";

export class Session {
  private readonly keeper: Keeper;
  private readonly mailboxes: Mailboxes;
  private events: Event[] = [];
  private telling = false;
  private over = false;
  private connected: string | null = null;

  constructor(
    readonly vault: Vault,
    readonly desk: Desk,
    etag: string,
    private readonly tell: (news: News) => void,
    private readonly expired: () => void,
  ) {
    this.keeper = new Keeper(desk, etag, () => this.changed([]));
    this.mailboxes = new Mailboxes(desk, {
      changed: (events) => this.changed(events),
      connection: (problem) => this.connection(problem),
    });
  }

  start(): void {
    this.mailboxes.start();
  }

  watch(link: string | null): void {
    this.mailboxes.watch(link);
  }

  /** Stores what was changed; what had waited for that goes out. */
  async save(): Promise<void> {
    await this.keeper.save();
    if (!this.over) this.mailboxes.pump();
  }

  /** Ends it: no call, no key and nothing that was read is left. */
  end(): void {
    if (this.over) return;
    this.over = true;
    this.mailboxes.stop();
    this.keeper.close();
    this.desk.free();
    this.vault.free();
  }

  /** Many answers in a row are told once. */
  private changed(events: Event[]): void {
    if (this.over) return;
    this.events.push(...events);
    if (this.telling) return;
    this.telling = true;
    setTimeout(() => {
      this.telling = false;
      if (this.over) return;
      const told = this.events;
      this.events = [];
      this.tell({ news: "changed", events: told });
      if (this.desk.is_unsaved()) void this.saveAside();
    }, 50);
  }

  private async saveAside(): Promise<void> {
    try {
      await this.save();
    } catch (thrown) {
      if (thrown instanceof Failure && thrown.problem.code === "not_signed_in") this.expired();
      else this.connection(problemOf(thrown));
    }
  }

  private connection(problem: { code: string; retryable: boolean } | null): void {
    if (this.over || this.connected === (problem?.code ?? null)) return;
    this.connected = problem?.code ?? null;
    this.tell({ news: "connection", problem });
  }
}
