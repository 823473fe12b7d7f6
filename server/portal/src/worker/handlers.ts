/** What the worker does for each question of the page. */
import init, { Desk, Stretched, Vault, instruments, new_params, new_passphrase, new_salt } from "../generated/cairn";
import wasmUrl from "../generated/cairn_bg.wasm?url";
import type { InstrumentInfo } from "../generated/types/InstrumentInfo";
import type { PeopleView } from "../generated/types/PeopleView";
import type { PersonView } from "../generated/types/PersonView";
import type { Settings } from "../generated/types/Settings";
import type { ShownInvite } from "../generated/types/ShownInvite";
import type { Method, Methods, News } from "../rpc";
import * as account from "./account";
import { now } from "./now";
import { Failure, problemOf } from "./problem";
import { Session } from "./session";

type Handlers = { [M in Method]: (parameter: Methods[M][0]) => Promise<Methods[M][1]> };

/** Vouchers in an invite: two for its mailboxes, six for the person's own. */
const LINK_VOUCHERS = 2;
const OWN_VOUCHERS = 6;
const OWN_VOUCHER_DAYS = 730;

function stretch(passphrase: string, { salt, params }: account.Stored): Stretched {
  return Stretched.of(passphrase, salt, params.m_kib, params.t, params.p);
}

/** A vault's key, wrapped anew by a passphrase. */
function wrap(passphrase: string, vault: Vault): account.Wrapped {
  const [m_kib = 0, t = 0, p = 0] = new_params();
  const stored = { salt: new_salt(), params: { m_kib, t, p } };
  const stretched = stretch(passphrase, stored);
  try {
    return { ...stored, authenticator: stretched.authenticator(), wrappedKey: vault.wrap(stretched) };
  } finally {
    stretched.free();
  }
}

export function handlers(tell: (news: News) => void): { methods: Handlers; expire: () => void } {
  let session: Session | null = null;
  const ready = init({ module_or_path: wasmUrl });

  function current(): Session {
    if (!session) throw new Failure({ code: "not_signed_in", retryable: false });
    return session;
  }

  function end(): void {
    session?.end();
    session = null;
  }

  /** The server no longer knows the session: this tab forgets what it held. */
  function expire(): void {
    if (!session) return;
    end();
    tell({ news: "signed-out" });
  }

  function begin(vault: Vault, desk: Desk, etag: string): void {
    end();
    session = new Session(vault, desk, etag, tell, expire);
    session.start();
  }

  /** Changes something on the desk and has it stored before it counts as done. */
  async function change<T>(act: (desk: Desk) => T): Promise<T> {
    const { desk } = current();
    const result = act(desk);
    await current().save();
    return result;
  }

  const methods: Handlers = {
    async start() {
      return { name: await account.session() };
    },
    async lookAtSignUp(token) {
      return { name: await account.look(token) };
    },
    async proposePassphrase() {
      await ready;
      return { words: new_passphrase().split(" ") };
    },
    async signUp({ token, name, passphrase }) {
      await ready;
      const vault = Vault.create(name);
      const desk = Desk.create(vault);
      const saving = desk.seal();
      const etag = await account.signUp(token, wrap(passphrase, vault), saving.bytes);
      desk.saved(saving.ticket);
      saving.free();
      begin(vault, desk, etag);
      return null;
    },
    async signIn({ name, passphrase }) {
      await ready;
      const stretched = stretch(passphrase, await account.stored(name));
      try {
        const wrapped = await account.signIn(name, stretched.authenticator());
        // The caseload is sealed for the name as the operator gave it, however it was typed.
        const given = (await account.session()) ?? name;
        const vault = Vault.unwrap(stretched, wrapped, given);
        const { bytes, etag } = await account.caseload();
        begin(vault, Desk.open(vault, bytes), etag);
        return { name: given };
      } finally {
        stretched.free();
      }
    },
    async signOut() {
      end();
      await account.signOut();
      return null;
    },
    async replacePassphrase({ name, current: typed, next }) {
      const { vault } = current();
      const stretched = stretch(typed, await account.stored(name));
      try {
        await account.replacePassphrase(stretched.authenticator(), wrap(next, vault));
      } catch (thrown) {
        const wrong = problemOf(thrown).code === "sign_in_failed";
        throw wrong ? new Failure({ code: "bad_passphrase", retryable: false }) : thrown;
      } finally {
        stretched.free();
      }
      return null;
    },
    async people() {
      return JSON.parse(current().desk.people(now())) as PeopleView;
    },
    async person(link) {
      return JSON.parse(current().desk.person(link, now())) as PersonView;
    },
    async settings() {
      return JSON.parse(current().desk.settings()) as Settings;
    },
    async setSettings(settings) {
      await change((desk) => desk.set_settings(JSON.stringify(settings), now()));
      return null;
    },
    async invite({ label, whom, days }) {
      const [link, own] = await Promise.all([
        account.vouchers(LINK_VOUCHERS, days),
        account.vouchers(OWN_VOUCHERS, OWN_VOUCHER_DAYS),
      ]);
      const made = await change((desk) => desk.invite(self.location.origin, label, whom, days, link, own, now()));
      return JSON.parse(made) as ShownInvite;
    },
    async showInvite(link) {
      return JSON.parse(current().desk.show_invite(link)) as ShownInvite;
    },
    async takeBack(link) {
      await change((desk) => desk.take_back(link, now()));
      return null;
    },
    async confirmWords(link) {
      await change((desk) => desk.confirm_words(link));
      return null;
    },
    async wordsDiffer(link) {
      await change((desk) => desk.words_differ(link, now()));
      return null;
    },
    async endLink(link) {
      await change((desk) => desk.end(link, now()));
      return null;
    },
    async rename({ link, name }) {
      await change((desk) => desk.rename(link, name, now()));
      return null;
    },
    async watch(link) {
      current().watch(link);
      return null;
    },
    async markRead(link) {
      await change((desk) => desk.mark_read(link));
      return null;
    },
    async noteEnding(link) {
      await change((desk) => desk.note_ending(link));
      return null;
    },
    async instruments() {
      await ready;
      return JSON.parse(instruments()) as InstrumentInfo[];
    },
  };
  return { methods, expire };
}
