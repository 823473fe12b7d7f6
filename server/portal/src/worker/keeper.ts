/** Keeps the sealed caseload in step with the server. Two open tabs lose nothing: whoever is slower merges and tries again. */
import type { Desk } from "../generated/cairn";
import * as account from "./account";
import { Failure } from "./problem";

const TRIES = 8;

export class Keeper {
  /** Saves follow each other; two at once would only make each other stale. */
  private last: Promise<void> = Promise.resolve();
  private readonly others = new BroadcastChannel("cairn");

  constructor(
    private readonly desk: Desk,
    private etag: string,
    private readonly tookIn: () => void,
  ) {
    // The message says nothing but that there is something to fetch.
    this.others.addEventListener("message", () => void this.takeIn().catch(() => undefined));
  }

  close(): void {
    this.others.close();
  }

  /** Everything that was changed until now is with the server when this returns. */
  save(): Promise<void> {
    return this.queue(async () => {
      for (let tries = 0; this.desk.is_unsaved(); tries += 1) {
        if (tries === TRIES) throw new Failure({ code: "stale", retryable: true });
        await this.store();
      }
    });
  }

  /** Takes in what another tab or device has saved. */
  takeIn(): Promise<void> {
    return this.queue(() => this.merge());
  }

  private async store(): Promise<void> {
    const saving = this.desk.seal();
    try {
      this.etag = await account.storeCaseload(saving.bytes, this.etag);
      this.desk.saved(saving.ticket);
      this.others.postMessage("saved");
    } catch (thrown) {
      if (!(thrown instanceof Failure) || thrown.problem.code !== "stale") throw thrown;
      await this.merge();
    } finally {
      saving.free();
    }
  }

  private async merge(): Promise<void> {
    const theirs = await account.caseload();
    if (theirs.etag === this.etag) return;
    this.desk.take_in(theirs.bytes);
    this.etag = theirs.etag;
    this.tookIn();
  }

  private queue(act: () => Promise<void>): Promise<void> {
    const next = this.last.then(act, act);
    this.last = next.catch(() => undefined);
    return next;
  }
}
