/** A sentence for each code of an error; what to do next is part of it. */
import { Failed } from "./core";
import type { Problem } from "./rpc";
import { t } from "./texts";

const SENTENCES: Record<string, string> = {
  offline: "portal-problem-offline",
  not_signed_in: "portal-problem-not-signed-in",
  sign_in_failed: "portal-problem-sign-in-failed",
  sign_up_refused: "portal-problem-sign-up-refused",
  rate_limited: "portal-problem-rate-limited",
  unavailable: "portal-problem-unavailable",
  timeout: "portal-problem-unavailable",
  internal: "portal-problem-internal",
  too_large: "portal-problem-too-large",
  quota_exceeded: "portal-problem-quota",
  voucher_refused: "portal-problem-voucher-refused",
  bad_passphrase: "portal-problem-bad-passphrase",
  passphrase_count: "portal-problem-passphrase-form",
  passphrase_word: "portal-problem-passphrase-form",
  passphrase_params: "portal-problem-parameters",
  passphrase_unwrap: "portal-problem-cannot-open",
  caseload_cannot_open: "portal-problem-cannot-open",
  caseload_newer_version: "portal-problem-newer-caseload",
  caseload_damaged: "portal-problem-damaged",
  unknown_link: "portal-problem-unknown-link",
  wrong_stage: "portal-problem-wrong-stage",
  bad_text: "portal-problem-bad-text",
  bad_server: "portal-problem-bad-server",
  bad_vouchers: "portal-problem-voucher-refused",
  bad_answer: "portal-problem-bad-answer",
  worker_stopped: "portal-problem-worker-stopped",
  stale: "portal-problem-stale",
};

export function sentence(problem: Problem): string {
  return t(SENTENCES[problem.code] ?? "portal-problem-unknown", { code: problem.code });
}

/** The problem in whatever was thrown. */
export function problemIn(thrown: unknown): Problem {
  return thrown instanceof Failed ? thrown.problem : { code: "worker_stopped", retryable: false };
}
