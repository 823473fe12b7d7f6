import { expect, test } from "vitest";
import { Failure, problemOf, refused } from "../src/worker/problem";

test("the server's problem is known by its code alone", async () => {
  const body = { type: "about:blank", title: "a title from the server", status: 429, code: "rate_limited", retryable: true };
  const response = Response.json(body, { status: 429, headers: { "retry-after": "30" } });
  const failure = await refused(response);
  expect(failure.problem).toEqual({ code: "rate_limited", retryable: true });
  expect(failure.waitSeconds).toBe(30);
});

test("an answer that is no problem document is still an error", async () => {
  const proxy = new Response("<h1>Bad gateway</h1>", { status: 502 });
  expect((await refused(proxy)).problem).toEqual({ code: "unavailable", retryable: true });
  const odd = new Response("?", { status: 404 });
  expect((await refused(odd)).problem).toEqual({ code: "bad_answer", retryable: false });
});

test("what the core throws crosses as its code", () => {
  expect(problemOf('{"code":"wrong_stage","retryable":false}')).toEqual({ code: "wrong_stage", retryable: false });
  expect(problemOf(new Failure({ code: "offline", retryable: true }))).toEqual({ code: "offline", retryable: true });
});

test("anything else says that the worker stopped, and nothing more", () => {
  expect(problemOf("unreachable executed")).toEqual({ code: "worker_stopped", retryable: false });
  expect(problemOf(new TypeError("secret"))).toEqual({ code: "worker_stopped", retryable: false });
});
