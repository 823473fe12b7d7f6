/** A real `cairn-server` on loopback, with its own database, for one test. */
import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/**
 * The program to test: from the environment, or as cargo built it.
 * @param {string} name
 * @returns {string}
 */
export function program(name) {
  const variable = name.toUpperCase().replaceAll("-", "_");
  const target = process.env["CARGO_TARGET_DIR"] ?? join(root, "target");
  const path = process.env[variable] ?? join(target, "debug", name);
  if (!existsSync(path)) throw new Error(`${path} is not built: cargo build --bin ${name}`);
  return path;
}

/** A running server. */
export class Server {
  /** @param {string} data @param {string[]} more flags */
  constructor(data, more) {
    this.data = data;
    this.more = more;
    this.url = "";
    /** Everything it logged. */
    this.log = "";
    /** @type {import("node:child_process").ChildProcess | undefined} */
    this.process = undefined;
  }

  /**
   * Starts one on a port that is free.
   * @param {{ flags?: string[] }} [options]
   */
  static async start(options = {}) {
    const data = mkdtempSync(join(tmpdir(), "cairn-browser-"));
    const server = new Server(data, options.flags ?? []);
    await server.run("127.0.0.1:0");
    return server;
  }

  /** @param {string} listen */
  async run(listen) {
    const flags = ["--data", this.data, "--listen", listen, ...this.more];
    const child = spawn(program("cairn-server"), flags, { stdio: ["ignore", "pipe", "pipe"] });
    this.process = child;
    child.stderr.on("data", (/** @type {Buffer} */ bytes) => (this.log += bytes.toString()));
    for await (const line of createInterface({ input: child.stdout })) {
      this.log += `${line}\n`;
      const found = /http:\/\/localhost:\d+/.exec(line);
      if (found) {
        this.url = found[0];
        child.stdout.on("data", (/** @type {Buffer} */ bytes) => (this.log += bytes.toString()));
        return;
      }
    }
    throw new Error(`the server did not start:\n${this.log}`);
  }

  /**
   * The one-time sign-up link of a new counsellor.
   * @param {string} name
   */
  addCounsellor(name) {
    const listen = `127.0.0.1:${new URL(this.url).port}`;
    const flags = ["--data", this.data, "--listen", listen, ...this.more, "counsellor", "add", name];
    return execFileSync(program("cairn-server"), flags, { encoding: "utf8" }).trim();
  }

  /** Stops it as an operator would; the data stay. */
  async halt() {
    const child = this.process;
    if (!child || child.exitCode !== null) return;
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGTERM");
    await ended;
  }

  /** Starts it again at the same address. */
  async resume() {
    await this.run(`127.0.0.1:${new URL(this.url).port}`);
  }

  /** Stops it and deletes what it kept. */
  async stop() {
    await this.halt();
    rmSync(this.data, { recursive: true, force: true });
  }
}
