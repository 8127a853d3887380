import type { Machine } from './machine.ts';
import type { Road } from './road.ts';
import type { Visit } from './visit.ts';

/** How long somebody waits who was not let in or sent away, before they try again, ms. */
const TRY_AGAIN = 700;

/**
 * Somebody who wants to play: with a computer, a road to the host, and one visit after another. Knows for which
 * reasons a visit may end; any other one is a mistake of ours.
 */
export class Person {
  readonly number: number;
  /** The guest's two programs: main, which has the connection, and the page, which plays. */
  readonly main: Machine;
  readonly page: Machine;
  readonly road: Road;
  visit: Visit | undefined;
  /** When the line was last seen to work, world time in ms. */
  lineAt: number;
  readonly #begin: (person: Person) => Visit;
  readonly #now: () => number;
  #excuses = new Set<string>();
  #isAway = false;
  /** World time of the next try to get in; `Infinity` while they do not want to. */
  #triesAt: number;

  constructor(options: {
    number: number;
    main: Machine;
    page: Machine;
    road: Road;
    comesAt: number;
    now: () => number;
    begin: (person: Person) => Visit;
  }) {
    this.number = options.number;
    this.main = options.main;
    this.page = options.page;
    this.road = options.road;
    this.#triesAt = options.comesAt;
    this.#now = options.now;
    this.#begin = options.begin;
    this.lineAt = options.comesAt;
  }

  /** Whether they left, and do not want to come back yet. */
  get isAway(): boolean {
    return this.#isAway;
  }

  /** A frame of their page, unless it stands still. */
  frame(): void {
    if (this.page.isStill) return;
    if (this.#now() >= this.#triesAt) {
      this.#triesAt = Number.POSITIVE_INFINITY;
      this.#excuses = new Set();
      this.lineAt = this.#now();
      this.visit = this.#begin(this);
    }
    this.visit?.frame();
  }

  leave(): void {
    this.giveUp();
    this.excuse('left', 'cancelled');
    this.visit?.leave();
  }

  comeBack(): void {
    this.#isAway = false;
    if (this.visit === undefined || this.visit.endedWith !== undefined) this.#triesAt = this.#now();
  }

  /** They do not try again, however their visit ends. */
  giveUp(): void {
    this.#isAway = true;
    this.#triesAt = Number.POSITIVE_INFINITY;
  }

  /** A visit that ends with one of these codes ends as it should. */
  excuse(...codes: string[]): void {
    for (const code of codes) this.#excuses.add(code);
  }

  isExcused(code: string): boolean {
    return this.#excuses.has(code);
  }

  /** The visit is over; unless they left, they try again. */
  ended(): void {
    if (!this.#isAway) this.#triesAt = this.#now() + TRY_AGAIN;
  }
}
