// The hands of an operator: ten fingers on a keyboard and nothing else, or a thumb on
// a phone. Each counts what it does, and fails where the focus is not where a person
// would have to find it.

import { expect, type Locator, type Page } from "@playwright/test";
import { Effort } from "./effort.ts";

/** A keyboard alone: no click, no field that is filled, no focus that is given. */
export class Keyboard {
  constructor(
    readonly page: Page,
    readonly effort: Effort,
  ) {}

  /** Presses a key, or keys that are held together, so many times. One thought. */
  async press(keys: string, times = 1): Promise<void> {
    this.effort.count("thoughts");
    await this.#strike(keys, times);
  }

  /** Words that only the operator knows, where the focus is. */
  async type(words: string): Promise<void> {
    await this.#expectInField();
    // A capital takes two fingers.
    this.effort.count("letters", words.length + (words.match(/\p{Lu}/gu)?.length ?? 0));
    await this.page.keyboard.type(words);
  }

  /** Words that are looked for, such as the name of a place. */
  async find(words: string): Promise<void> {
    await this.#expectInField();
    this.effort.count("moves", words.length);
    await this.page.keyboard.type(words);
  }

  /** Goes on by the tab key until this has the focus; it may not be far. */
  async tabTo(target: Locator, { back = false, most = 12 } = {}): Promise<void> {
    for (let steps = 0; steps <= most; steps += 1) {
      if (await this.#isAt(target)) return;
      // From one field to the next nobody has to think.
      if (steps === 1) this.effort.count("thoughts");
      await this.#strike(back ? "Shift+Tab" : "Tab", 1);
    }
    const at = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`${target} is more than ${most} steps away; the focus is at ${at}`);
  }

  /** Fails when the focus is elsewhere. */
  async expectAt(target: Locator): Promise<void> {
    await expect(target).toBeFocused();
    await expect(target, "what has the focus is seen").toBeInViewport();
  }

  /** A page that answers to keys. */
  async arrive(): Promise<void> {
    await expect(this.page.locator(".desk-go[data-alive]")).toBeVisible();
  }

  async #strike(keys: string, times: number): Promise<void> {
    this.effort.count("moves", keys.split("+").length * times);
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(keys);
  }

  async #isAt(target: Locator): Promise<boolean> {
    return (await target.count()) === 1 && target.evaluate((element) => element === document.activeElement);
  }

  async #expectInField(): Promise<void> {
    const isField = await this.page.evaluate(() => document.activeElement?.matches("input, textarea") ?? false);
    expect(isField, "what is typed goes into a field").toBe(true);
  }
}

/** A thumb on a phone: it touches what it sees, and swipes to what it does not. */
export class Thumb {
  constructor(
    readonly page: Page,
    readonly effort: Effort,
  ) {}

  /** Touches something that does something. */
  async tap(target: Locator): Promise<void> {
    this.effort.count("thoughts");
    await this.#touch(target);
  }

  /** Words, with the keyboard of the phone, where the focus is. */
  async type(words: string): Promise<void> {
    const isField = await this.page.evaluate(() => document.activeElement?.matches("input, textarea") ?? false);
    expect(isField, "what is typed goes into a field").toBe(true);
    this.effort.count("letters", words.length);
    await this.page.keyboard.type(words);
  }

  /** Touches a field and writes into it. */
  async write(target: Locator, words: string): Promise<void> {
    await this.#touch(target);
    await this.type(words);
  }

  async #touch(target: Locator): Promise<void> {
    await this.#swipeTo(target);
    this.effort.count("moves");
    await target.tap();
  }

  /** Each swipe moves the page by most of its height. */
  async #swipeTo(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const [top, height] = await target.evaluate((element) => [element.getBoundingClientRect().top, window.innerHeight] as const);
    const away = top < 0 ? -top : Math.max(0, top - height * 0.9);
    this.effort.count("moves", Math.ceil(away / (height * 0.8)));
    await target.scrollIntoViewIfNeeded();
  }
}
