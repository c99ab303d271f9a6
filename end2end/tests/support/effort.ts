// What a way through the desk costs an operator: strokes, touches and seconds.
//
// The seconds are estimated by the keystroke-level model (Card, Moran and Newell, "The
// keystroke-level model for user performance time with interactive systems",
// Communications of the ACM 23(7), 1980): a keystroke of an average typist who is no
// secretary, a moment to think before each command, and the way to a target. What
// somebody writes, and the step to the next field, take no such moment in the model;
// to make up the words is not in it at all. Letters on a phone go by Palin and others, "How do people type on mobile
// devices?", MobileHCI 2019: 36.2 words of five letters a minute.

import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Seconds a keystroke. */
const STROKE = 0.28;
/** Seconds to think before a command. */
const THOUGHT = 1.35;
/** Seconds to a target under a finger, and to touch it. */
const TOUCH = 1.1 + 0.2;
/** Seconds a letter on a phone. */
const LETTER = 60 / (36.2 * 5);

/** With which hands. */
export type With = "keyboard" | "phone";

/** What one part of a journey cost. */
export interface Stretch {
  name: string;
  /** Keys that lead somewhere or press something; touches and swipes on a phone. */
  moves: number;
  /** Keys of words that only the operator knows. */
  letters: number;
  thoughts: number;
  /** Seconds in which the program, and this test, were at work. */
  machine: number;
}

/** Counts what is done, part by part. */
export class Effort {
  readonly stretches: Stretch[] = [];
  #began = performance.now();

  constructor(
    readonly journey: string,
    readonly by: With,
  ) {}

  /** From here on it is this part. */
  begin(name: string): void {
    this.end();
    this.stretches.push({ name, moves: 0, letters: 0, thoughts: 0, machine: 0 });
  }

  /** The part is over; what is done now is not the operator's. */
  end(): void {
    const last = this.stretches.at(-1);
    if (last !== undefined && last.machine === 0) last.machine = (performance.now() - this.#began) / 1000;
    this.#began = performance.now();
  }

  count(what: "moves" | "letters" | "thoughts", many = 1): void {
    this.stretches.at(-1)![what] += many;
  }

  /** What a person needs for a part, the program's time included. */
  seconds({ moves, letters, thoughts, machine }: Stretch): number {
    const [move, letter] = this.by === "phone" ? [TOUCH, LETTER] : [STROKE, STROKE];
    return moves * move + letters * letter + thoughts * THOUGHT + machine;
  }

  /** The seconds of the part of this name. */
  secondsOf(name: string): number {
    return this.seconds(this.stretches.find((stretch) => stretch.name === name)!);
  }

  /** A table in Markdown. */
  table(): string {
    const moves = this.by === "phone" ? "touches" : "keys to move and press";
    const head = [`| ${this.journey} | ${moves} | letters of own words | machine | person |`, "|---|--:|--:|--:|--:|"];
    const line = (stretch: Stretch) =>
      `| ${stretch.name} | ${stretch.moves} | ${stretch.letters} | ${stretch.machine.toFixed(1)} s | ${this.seconds(stretch).toFixed(0)} s |`;
    return [...head, ...this.stretches.map(line)].join("\n");
  }

  /** Prints the table; where it was asked for, writes it to be quoted. */
  async tell(): Promise<void> {
    this.end();
    console.log(`\n${this.table()}\n`);
    if (process.env["FENSTER_DESK_MEASURE"] !== "1") return;
    const folder = resolve(import.meta.dirname, "../../test-results/effort");
    await mkdir(folder, { recursive: true });
    const file = `${this.journey} by ${this.by}`.toLowerCase().replace(/[^a-z]+/g, "-");
    await writeFile(join(folder, `${file}.md`), `${this.table()}\n`);
  }
}
