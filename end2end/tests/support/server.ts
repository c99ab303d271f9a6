// A Fenster of its own for a test: a fresh data folder, a free port, and an end.

import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PROGRAM =
  process.env["FENSTER_PROGRAM"] ?? resolve(import.meta.dirname, "../../../target/debug/fenster");

export interface ServerOptions {
  /** Whether the sample content is there. */
  samples: boolean;
  /** Under which name browsers reach it: passkeys belong to a name, and a number is none. */
  name?: "127.0.0.1" | "localhost";
}

export interface CommandResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** A running server. */
export class Server {
  readonly origin: string;
  #child: ChildProcess;
  readonly #environment: NodeJS.ProcessEnv;
  readonly #data: string;
  #output = "";

  private constructor(origin: string, data: string, environment: NodeJS.ProcessEnv) {
    this.origin = origin;
    this.#data = data;
    this.#environment = environment;
    this.#child = this.#spawn();
  }

  #spawn(): ChildProcess {
    const child = spawn(PROGRAM, ["serve"], { env: this.#environment, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding("utf8").on("data", (text: string) => (this.#output += text));
    }
    return child;
  }

  /** Starts one and waits until it is healthy. */
  static async start({ samples, name = "127.0.0.1" }: ServerOptions): Promise<Server> {
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const origin = `http://${name}:${port}`;
    const data = await mkdtemp(join(tmpdir(), "fenster-end2end-"));
    const server = new Server(origin, data, {
      ...foreignEnvironment(),
      FENSTER_ADDR: address,
      FENSTER_BASE_URL: origin,
      FENSTER_DATA: data,
      FENSTER_SAMPLES: samples ? "1" : "0",
    });
    try {
      await server.#waitUntilHealthy();
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** Everything it has written so far. */
  get output(): string {
    return this.#output;
  }

  /** The address that lets the first operator in, as the terminal shows it. */
  async setUpAddress(): Promise<string> {
    const found = await this.#eventually(() => /https?:\/\/\S+\/admin\/set-?up\S*/.exec(this.#output));
    return found[0].replace(/[".,)\]}]+$/, "");
  }

  /** Runs a subcommand on the same data, as an operator would beside the server. */
  async command(commandArguments: string[], input = ""): Promise<CommandResult> {
    const child = spawn(PROGRAM, commandArguments, { env: this.#environment, stdio: "pipe" });
    let [stdout, stderr] = ["", ""];
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    child.stdin.end(input);
    await once(child, "close");
    return { code: child.exitCode, stdout, stderr };
  }

  /** Ends the process, does something without it, and starts it again on the same data. */
  async restart(meanwhile: () => Promise<void>): Promise<void> {
    await this.#end();
    await meanwhile();
    this.#child = this.#spawn();
    await this.#waitUntilHealthy();
  }

  /** Ends this process, and no other, and removes its data. */
  async stop(): Promise<void> {
    await this.#end();
    await rm(this.#data, { recursive: true, force: true });
  }

  async #end(): Promise<void> {
    if (!this.#isRunning) return;
    const ended = once(this.#child, "exit");
    this.#child.kill("SIGTERM");
    const impatience = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
    await ended;
    clearTimeout(impatience);
  }

  get #isRunning(): boolean {
    return this.#child.pid !== undefined && this.#child.exitCode === null && this.#child.signalCode === null;
  }

  async #waitUntilHealthy(): Promise<void> {
    await this.#eventually(async () => {
      try {
        return (await fetch(`${this.origin}/healthz`)).ok;
      } catch {
        return false;
      }
    });
  }

  /** Asks again and again until the answer is one, or the server cannot give one any more. */
  async #eventually<T>(ask: () => T | Promise<T>): Promise<NonNullable<T>> {
    const deadline = performance.now() + 30_000;
    while (performance.now() < deadline && this.#isRunning) {
      const answer = await ask();
      if (answer) return answer;
      await new Promise((done) => setTimeout(done, 50));
    }
    const state = this.#isRunning ? "does not answer" : "did not start or has ended";
    throw new Error(`${PROGRAM} ${state}; it wrote:\n${this.#output}`);
  }
}

/** What a developer has set for their own Fenster is not meant for this one. */
function foreignEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith("FENSTER_")));
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}
