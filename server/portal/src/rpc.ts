/** What the page asks of the worker, and what the worker says by itself. Nothing else crosses. */
import type { Event } from "./generated/types/Event";
import type { InstrumentInfo } from "./generated/types/InstrumentInfo";
import type { PeopleView } from "./generated/types/PeopleView";
import type { PersonView } from "./generated/types/PersonView";
import type { Settings } from "./generated/types/Settings";
import type { ShownInvite } from "./generated/types/ShownInvite";

/** An error as it crosses: the page has a sentence for each code. */
export interface Problem {
  code: string;
  retryable: boolean;
}

export interface Start {
  /** The name of a session that is still signed in; its keys are gone with the page that held them. */
  name: string | null;
}

/** Methods by name: [parameter, result]. */
export interface Methods {
  start: [null, Start];
  lookAtSignUp: [string, { name: string }];
  proposePassphrase: [null, { words: string[] }];
  signUp: [{ token: string; name: string; passphrase: string }, null];
  /** Returns the name as the operator gave it. */
  signIn: [{ name: string; passphrase: string }, { name: string }];
  signOut: [null, null];
  replacePassphrase: [{ name: string; current: string; next: string }, null];
  people: [null, PeopleView];
  person: [string, PersonView];
  settings: [null, Settings];
  setSettings: [Settings, null];
  invite: [{ label: string; whom: string; days: number }, ShownInvite];
  showInvite: [string, ShownInvite];
  takeBack: [string, null];
  confirmWords: [string, null];
  wordsDiffer: [string, null];
  endLink: [string, null];
  rename: [{ link: string; name: string }, null];
  /** Which person is on the screen: their mailbox is waited on. */
  watch: [string | null, null];
  markRead: [string, null];
  noteEnding: [string, null];
  instruments: [null, InstrumentInfo[]];
}

export type Method = keyof Methods;

/** What the worker says without being asked. */
export type News =
  | { news: "changed"; events: Event[] }
  | { news: "connection"; problem: Problem | null }
  | { news: "signed-out" };

export interface Request<M extends Method = Method> {
  id: number;
  method: M;
  parameter: Methods[M][0];
}

export type Reply = { id: number; result: unknown } | { id: number; problem: Problem };
