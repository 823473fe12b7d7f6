/** The page's end of the line to the worker, which alone holds keys. */
import type { Method, Methods, News, Problem, Reply } from "./rpc";
import workerUrl from "./worker/main.ts?worker&url";

/** A problem as something to throw. */
export class Failed extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "Failed";
  }
}

interface Policy {
  createScriptURL(url: string): string;
}

declare global {
  interface Window {
    readonly trustedTypes?: {
      createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
    };
  }
}

/** The worker's address is a constant of the build; the policy lets nothing else through. */
function trustedWorkerUrl(): string {
  const rules = {
    createScriptURL(url: string): string {
      if (url !== workerUrl) throw new TypeError("not the worker");
      return url;
    },
  };
  return (window.trustedTypes?.createPolicy("cairn", rules) ?? rules).createScriptURL(workerUrl);
}

interface Pending {
  resolve(result: unknown): void;
  reject(reason: Failed): void;
}

const pending = new Map<number, Pending>();
const listeners = new Set<(news: News) => void>();
let last = 0;

const worker = new Worker(trustedWorkerUrl(), { type: "module", name: "cairn" });

worker.addEventListener("message", (message: MessageEvent<Reply | News>) => {
  const { data } = message;
  if ("news" in data) {
    for (const listener of listeners) listener(data);
    return;
  }
  const asked = pending.get(data.id);
  pending.delete(data.id);
  if ("problem" in data) asked?.reject(new Failed(data.problem));
  else asked?.resolve(data.result);
});

worker.addEventListener("error", () => {
  const stopped = new Failed({ code: "worker_stopped", retryable: false });
  for (const asked of pending.values()) asked.reject(stopped);
  pending.clear();
});

/** Asks the worker. */
export function ask<M extends Method>(method: M, parameter: Methods[M][0]): Promise<Methods[M][1]> {
  last += 1;
  const id = last;
  return new Promise<Methods[M][1]>((resolve, reject) => {
    pending.set(id, { resolve: (result) => resolve(result as Methods[M][1]), reject });
    worker.postMessage({ id, method, parameter });
  });
}

/** Hears what the worker says by itself, until the returned function is called. */
export function hear(listener: (news: News) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
