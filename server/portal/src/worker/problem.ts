/** Errors inside the worker, all of one shape, so that they can cross to the page. */
import type { Problem } from "../rpc";

export class Failure extends Error {
  constructor(
    readonly problem: Problem,
    /** When a server says to wait, for how long. */
    readonly waitSeconds = 0,
  ) {
    super(problem.code);
    this.name = "Failure";
  }
}

function isProblem(value: unknown): value is Problem {
  return (
    typeof value === "object" &&
    value !== null &&
    "code" in value &&
    typeof value.code === "string" &&
    "retryable" in value &&
    typeof value.retryable === "boolean"
  );
}

/** The problem in whatever was thrown: ours, the core's (JSON text), or neither. */
export function problemOf(thrown: unknown): Problem {
  if (thrown instanceof Failure) return thrown.problem;
  if (typeof thrown === "string") {
    try {
      const parsed: unknown = JSON.parse(thrown);
      if (isProblem(parsed)) return { code: parsed.code, retryable: parsed.retryable };
    } catch {
      // Not the core's.
    }
  }
  return { code: "worker_stopped", retryable: false };
}

/** The problem in an answer of the server (RFC 9457), by its code alone: its texts are never shown. */
export async function refused(response: Response): Promise<Failure> {
  const wait = Number(response.headers.get("retry-after") ?? 0) || 0;
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new Failure({ code: body.code, retryable: body.retryable }, wait);
  const busy = response.status === 429 || response.status >= 500;
  return new Failure({ code: busy ? "unavailable" : "bad_answer", retryable: busy }, wait);
}
