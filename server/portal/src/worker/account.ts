/** The account calls of the server. They carry the session's cookie and never a key. */
import { decode, encode } from "./base64url";
import { Failure, refused } from "./problem";

/** How a passphrase is stretched (Argon2id). */
export interface Params {
  m_kib: number;
  t: number;
  p: number;
}

export interface Stored {
  salt: Uint8Array;
  params: Params;
}

export interface Sealed {
  bytes: Uint8Array;
  etag: string;
}

export interface Wrapped extends Stored {
  authenticator: Uint8Array;
  wrappedKey: Uint8Array;
}

async function call(method: string, path: string, init: RequestInit = {}): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(`/v1/account/${path}`, {
      method,
      credentials: "same-origin",
      cache: "no-store",
      redirect: "error",
      ...init,
    });
  } catch {
    throw new Failure({ code: "offline", retryable: true });
  }
  if (!response.ok) throw await refused(response);
  return response;
}

function json(method: string, path: string, body: object): Promise<Response> {
  const headers = { "content-type": "application/json" };
  return call(method, path, { headers, body: JSON.stringify(body) });
}

/** An answer that lacks what it must hold is as good as none. */
function field<T>(value: unknown, check: (value: unknown) => value is T): T {
  if (!check(value)) throw new Failure({ code: "bad_answer", retryable: true });
  return value;
}

const isText = (value: unknown): value is string => typeof value === "string";
const isCount = (value: unknown): value is number => Number.isInteger(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

async function answer(response: Response): Promise<Record<string, unknown>> {
  const body: unknown = await response.json().catch(() => null);
  if (typeof body !== "object" || body === null) throw new Failure({ code: "bad_answer", retryable: true });
  return body as Record<string, unknown>;
}

/** Whose sign-up link this is. */
export async function look(token: string): Promise<string> {
  const body = await answer(await json("POST", "sign-up/look", { token }));
  return field(body["name"], isText);
}

function wrappedForm(wrapped: Wrapped): object {
  return {
    salt: encode(wrapped.salt),
    params: wrapped.params,
    authenticator: encode(wrapped.authenticator),
    wrapped_key: encode(wrapped.wrappedKey),
  };
}

/** Makes the account; returns the ETag of its first caseload. */
export async function signUp(token: string, wrapped: Wrapped, caseload: Uint8Array): Promise<string> {
  const form = { token, ...wrappedForm(wrapped), caseload: encode(caseload) };
  const body = await answer(await json("POST", "sign-up", form));
  return field(body["etag"], isText);
}

export async function stored(name: string): Promise<Stored> {
  const body = await answer(await json("POST", "salt", { name }));
  const params = body["params"] as Partial<Params> | null;
  return {
    salt: decode(field(body["salt"], isText)),
    params: {
      m_kib: field(params?.m_kib, isCount),
      t: field(params?.t, isCount),
      p: field(params?.p, isCount),
    },
  };
}

/** Begins a session; returns the wrapped key. */
export async function signIn(name: string, authenticator: Uint8Array): Promise<Uint8Array> {
  const form = { name, authenticator: encode(authenticator) };
  const body = await answer(await json("POST", "sign-in", form));
  return decode(field(body["wrapped_key"], isText));
}

export async function signOut(): Promise<void> {
  await json("POST", "sign-out", {});
}

/** The name of the session that is signed in, if one is. */
export async function session(): Promise<string | null> {
  try {
    const body = await answer(await call("GET", "session"));
    return field(body["name"], isText);
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.problem.code === "not_signed_in") return null;
    throw thrown;
  }
}

export async function caseload(): Promise<Sealed> {
  const response = await call("GET", "caseload");
  const etag = field(response.headers.get("etag"), isText);
  return { bytes: new Uint8Array(await response.arrayBuffer()), etag };
}

/** Stores the caseload over the one that was seen; returns its ETag. Fails with `stale` when another was faster. */
export async function storeCaseload(bytes: Uint8Array, seen: string): Promise<string> {
  const headers = { "content-type": "application/octet-stream", "if-match": seen };
  const response = await call("PUT", "caseload", { headers, body: bytes.slice() });
  return field(response.headers.get("etag"), isText);
}

export async function replacePassphrase(current: Uint8Array, next: Wrapped): Promise<void> {
  const { authenticator, ...rest } = next;
  await json("PUT", "passphrase", {
    authenticator: encode(current),
    salt: encode(rest.salt),
    params: rest.params,
    new_authenticator: encode(authenticator),
    wrapped_key: encode(rest.wrappedKey),
  });
}

export async function vouchers(count: number, days: number): Promise<string[]> {
  const body = await answer(await json("POST", "vouchers", { count, days }));
  return field(body["vouchers"], isTexts);
}
