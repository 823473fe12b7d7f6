/** A person's terminal companion: the real `cairn` in a home of its own. */
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { program } from "./server.mjs";

const run = promisify(execFile);

/**
 * What a person may share with one counsellor.
 * @typedef {{ kinds?: string, instruments?: string, rules?: string, from?: string, until?: string, detail?: string }} Shared
 */

/**
 * The day so many days ago, where this machine is.
 * @param {number} ago
 */
export function day(ago) {
  const then = new Date();
  then.setDate(then.getDate() - ago);
  const two = (/** @type {number} */ number) => String(number).padStart(2, "0");
  return `${then.getFullYear()}-${two(then.getMonth() + 1)}-${two(then.getDate())}`;
}

/** One person. */
export class Companion {
  /** @param {string} home */
  constructor(home) {
    this.home = home;
  }

  static async create() {
    const companion = new Companion(mkdtempSync(join(tmpdir(), "cairn-companion-")));
    await companion.ask("init", "--demo");
    return companion;
  }

  /**
   * Runs a command; returns its JSON answer.
   * @param {...string} words
   * @returns {Promise<Record<string, any>>}
   */
  async ask(...words) {
    const flags = ["--home", join(this.home, "home"), "--json", "--yes"];
    const { stdout } = await run(program("cairn"), [...flags, ...words], { encoding: "utf8", maxBuffer: 64 << 20 });
    return JSON.parse(stdout);
  }

  /**
   * A check-in on each of these days, so many days ago; 0 is today.
   * @param {number[]} agos @param {...string} more its answers
   */
  async checkIns(agos, ...more) {
    for (const ago of agos) {
      const at = ago === 0 ? [] : ["--at", `${day(ago)} 12:00`];
      await this.ask("checkin", "add", ...at, ...more);
    }
  }

  /**
   * Accepts an invite and shares; nothing is sent before `sync`.
   * @param {string} invite @param {string} name @param {Shared} [shared]
   * @returns {Promise<string>} the link
   */
  async accept(invite, name, shared = {}) {
    const { link } = await this.ask("link", "accept", invite, "--name", name);
    if (shared.kinds) await this.give(link, shared);
    return link;
  }

  /** @param {string} link @param {Shared} shared */
  async give(link, { kinds = "checkin", instruments, rules, from, until, detail }) {
    const more = [
      ...(from ? ["--from", from] : []),
      ...(instruments ? ["--instruments", instruments] : []),
      ...(rules ? ["--rules", rules] : []),
      ...(until ? ["--until", until] : []),
      ...(detail ? ["--detail", detail] : []),
    ];
    await this.ask("grant", "give", link, "--kinds", kinds, ...more);
  }

  /** @param {string} link */
  async words(link) {
    const answer = await this.ask("link", "words", link);
    return Array.isArray(answer["words"]) ? answer["words"].join(" ") : String(answer["words"]);
  }

  async sync() {
    return this.ask("sync");
  }

  remove() {
    rmSync(this.home, { recursive: true, force: true });
  }
}
