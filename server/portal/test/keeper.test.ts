import { afterEach, expect, test, vi } from "vitest";
import type { Desk } from "../src/generated/cairn";
import { Keeper } from "../src/worker/keeper";
import { Failure } from "../src/worker/problem";

/** A server that keeps one caseload, as the real one does: whoever has not seen the present one is `stale`. */
class FakeServer {
  body: string[] = ["first"];
  version = 1;
  /** Runs before a PUT is looked at: another tab that is faster. */
  before: () => void = () => undefined;

  put(names: string[]): void {
    this.body = names;
    this.version += 1;
  }

  answer(init: RequestInit): Response {
    if (init.method === "GET") return new Response(this.body.join(), { headers: this.headers() });
    this.before();
    const headers = new Headers(init.headers);
    if (headers.get("if-match") !== `"${this.version}"`) {
      return Response.json({ code: "stale", retryable: false }, { status: 412 });
    }
    this.put(new TextDecoder().decode(init.body as Uint8Array<ArrayBuffer>).split(","));
    return new Response(null, { status: 204, headers: this.headers() });
  }

  private headers(): Record<string, string> {
    return { etag: `"${this.version}"` };
  }
}

/** A desk whose caseload is a set of names; merging is union. */
function fakeDesk(names: string[]): { desk: Desk; add: (name: string) => void; names: () => string[] } {
  let held = new Set(names);
  let version = 1;
  let saved = 1;
  const desk = {
    is_unsaved: () => version > saved,
    seal: () => ({
      bytes: new TextEncoder().encode([...held].sort().join()),
      ticket: BigInt(version),
      free: () => undefined,
    }),
    saved: (ticket: bigint) => (saved = Math.max(saved, Number(ticket))),
    take_in: (bytes: Uint8Array) => {
      held = new Set([...held, ...new TextDecoder().decode(bytes).split(",")]);
      version += 1;
    },
  };
  return {
    desk: desk as unknown as Desk,
    add: (name) => {
      held.add(name);
      version += 1;
    },
    names: () => [...held].sort(),
  };
}

function serve(server: FakeServer): void {
  vi.stubGlobal("fetch", (_url: string, init: RequestInit) => Promise.resolve(server.answer(init)));
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("a change is stored over the caseload that was seen", async () => {
  const server = new FakeServer();
  serve(server);
  const { desk, add } = fakeDesk(["first"]);
  const keeper = new Keeper(desk, '"1"', () => undefined);
  add("second");
  await keeper.save();
  expect(server.body).toEqual(["first", "second"]);
  keeper.close();
});

test("when another tab was faster, both changes stay", async () => {
  const server = new FakeServer();
  serve(server);
  const { desk, add, names } = fakeDesk(["first"]);
  const tookIn = vi.fn();
  const keeper = new Keeper(desk, '"1"', tookIn);
  server.before = () => {
    server.before = () => undefined;
    server.put(["first", "theirs"]);
  };
  add("ours");
  await keeper.save();
  expect(server.body).toEqual(["first", "ours", "theirs"]);
  expect(names()).toEqual(server.body);
  expect(tookIn).toHaveBeenCalledOnce();
  keeper.close();
});

test("saves that come together follow each other", async () => {
  const server = new FakeServer();
  serve(server);
  const { desk, add } = fakeDesk(["first"]);
  const keeper = new Keeper(desk, '"1"', () => undefined);
  add("second");
  const one = keeper.save();
  add("third");
  await Promise.all([one, keeper.save()]);
  expect(server.body).toEqual(["first", "second", "third"]);
  keeper.close();
});

test("a tab that never gets through says so and keeps what it has", async () => {
  const server = new FakeServer();
  serve(server);
  const { desk, add, names } = fakeDesk(["first"]);
  const keeper = new Keeper(desk, '"1"', () => undefined);
  server.before = () => server.put([...server.body]);
  add("ours");
  await expect(keeper.save()).rejects.toMatchObject({ problem: { code: "stale", retryable: true } });
  expect(names()).toContain("ours");
  keeper.close();
});

test("a session that ended is named as such", async () => {
  vi.stubGlobal("fetch", () =>
    Promise.resolve(Response.json({ code: "not_signed_in", retryable: false }, { status: 401 })),
  );
  const { desk, add } = fakeDesk(["first"]);
  const keeper = new Keeper(desk, '"1"', () => undefined);
  add("ours");
  const failure: unknown = await keeper.save().catch((thrown: unknown) => thrown);
  expect(failure).toBeInstanceOf(Failure);
  expect((failure as Failure).problem.code).toBe("not_signed_in");
  keeper.close();
});
