// Measures what readers who follow the board cost, and how soon they hear of a change.
//
//     node scripts/bench-live.mjs [CONNECTIONS [CHANGES]]
//
// Starts a Fenster of its own (FENSTER_PROGRAM, else target/release/fenster) with an empty
// desk, opens connections to /live, reports one host after the other, and ends it again.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { Agent, get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const connections = Number(process.argv[2] ?? 1000);
const changes = Number(process.argv[3] ?? 20);
const program = process.env.FENSTER_PROGRAM ?? "target/release/fenster";
const folder = mkdtempSync(join(tmpdir(), "fenster-bench-live-"));
const address = `127.0.0.1:${20000 + Math.floor(Math.random() * 10000)}`;
const origin = `http://${address}`;
const environment = { ...process.env, FENSTER_ADDR: address, FENSTER_BASE_URL: origin, FENSTER_DATA: join(folder, "data"), FENSTER_LOG: "warn" };
const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** Runs a subcommand and gives back what it prints. */
async function command(...words) {
  const child = spawn(program, words, { env: environment, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (output += text));
  const [code] = await once(child, "close");
  if (code !== 0) throw new Error(`${words.join(" ")} ended with ${code}`);
  return output.trim();
}

/** Memory in KiB and processor time in milliseconds that a process has taken. */
function taken(pid) {
  const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]);
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return { resident, time: (Number(fields[11]) + Number(fields[12])) * 10 };
}

/** Opens a connection as another reader, and tells of each revision. */
function follow(number, agent, hear) {
  const reader = `10.${number >> 16}.${(number >> 8) & 255}.${number & 255}`;
  return new Promise((connected, failed) => {
    get(`${origin}/live`, { agent, headers: { "x-forwarded-for": reader } }, (answer) => {
      if (answer.statusCode !== 200) return failed(new Error(`${answer.statusCode} for reader ${number}`));
      let text = "";
      answer.setEncoding("utf8").on("data", (piece) => {
        text += piece;
        for (const [, revision] of text.matchAll(/\nid: (\d+)\n|^id: (\d+)\n/g)) hear(Number(revision));
        if (text.includes("\n\n")) connected();
        text = text.slice(text.lastIndexOf("\n\n") + 1);
      });
    }).on("error", () => {});
  });
}

const server = spawn(program, ["serve"], { env: environment, stdio: ["ignore", "ignore", "inherit"] });
try {
  for (let attempt = 0; ; attempt++) {
    const answer = await fetch(`${origin}/healthz`).catch(() => undefined);
    if (answer?.ok) break;
    if (attempt === 200) throw new Error("Fenster does not start");
    await pause(50);
  }
  const hosts = Array.from({ length: changes }, (_, at) => ({ name: `host${at + 1}.example.net`, start: "2031-02-10T19:00" }));
  const notice = {
    slug: "measured", kind: "maintenance", home_zone: "UTC", hosts,
    window: { start: "2031-02-10T19:00", end: "2031-02-10T23:00" },
    text: { en: { title: "Measured", body: "One after another." } }, publish_at: "2020-12-13T12:37",
  };
  writeFileSync(join(folder, "notice.json"), JSON.stringify(notice));
  await command("import", join(folder, "notice.json"));
  const token = await command("token", "create", "--scope", "hosts:write");

  const before = taken(server.pid);
  const agent = new Agent({ maxSockets: Infinity });
  let heard = () => {};
  const told = (revision) => heard(revision);
  for (let number = 0; number < connections; number += 100) {
    const some = Array.from({ length: Math.min(100, connections - number) }, (_, at) => follow(number + at, agent, told));
    await Promise.all(some);
  }
  await pause(1000);
  const open = taken(server.pid);

  const [first, last] = [[], []];
  for (const { name } of hosts) {
    let [count, begin, end] = [0, 0, 0];
    const all = new Promise((done) => {
      heard = () => {
        end = performance.now();
        if (count++ === 0) begin = end;
        if (count === connections) done();
      };
    });
    const answer = await fetch(`${origin}/api/v1/notices/measured/hosts/${name}`, {
      method: "POST",
      headers: { authorization: `Bearer ${token}`, "content-type": "application/json" },
      body: '{"state":"in_progress"}',
    });
    const answered = performance.now();
    if (!answer.ok) throw new Error(await answer.text());
    await all;
    first.push(begin - answered);
    last.push(end - answered);
  }
  const busy = taken(server.pid);
  const quiet = 30_000;
  await pause(quiet);
  const rested = taken(server.pid);

  const middle = (values) => values.sort((a, b) => a - b)[values.length >> 1].toFixed(1);
  const worst = (values) => Math.max(...values).toFixed(1);
  console.log(`connections                    ${connections}`);
  console.log(`memory                         ${before.resident} KiB before, ${open.resident} KiB with all open: ${((open.resident - before.resident) / connections).toFixed(1)} KiB each`);
  console.log(`processor, a change            ${((busy.time - open.time) / changes).toFixed(1)} ms`);
  console.log(`processor, nothing happens     ${((rested.time - busy.time) / (quiet / 1000)).toFixed(2)} ms a second`);
  console.log(`first reader after the answer  ${middle(first)} ms in the middle, ${worst(first)} ms at most`);
  console.log(`last reader after the answer   ${middle(last)} ms in the middle, ${worst(last)} ms at most`);
} finally {
  server.kill("SIGTERM");
  await once(server, "exit");
  rmSync(folder, { recursive: true });
}
process.exit(0);
