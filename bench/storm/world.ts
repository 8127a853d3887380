import { setImmediate } from 'node:timers/promises';
import { ManualClock, type Random } from '../../src/shared/net/index.ts';
import { hashBytes, LINKS, type LinkConditions } from '../../src/shared/netcode/index.ts';
import type { GameDefinition } from '../../src/shared/session/index.ts';
import { Dice } from '../lib/dice.ts';
import { HOST_KEY, Host } from './host.ts';
import { Machine } from './machine.ts';
import { Person } from './person.ts';
import { Road } from './road.ts';
import { drawSettings, type Settings } from './settings.ts';
import { Visit } from './visit.ts';

/** Somebody nobody knows, and the way on which they come. */
export interface Stranger {
  readonly machine: Machine;
  readonly road: Road;
}

const FRAME_MS = 1000 / 60;
/** The clock is turned in pieces of a frame, so that messages arrive in between as they do in life. */
const TURNS = 4;
/** Programs on the computer of the host are this far apart, there and back. */
const LOOPBACK: LinkConditions = { latency: 0.4, jitter: 0, stall: 0, bandwidth: Number.POSITIVE_INFINITY };
/** People come within so long, ms. */
const COME_WITHIN = 1_500;
/** Clocks of computers differ by so much, ms. */
const CLOCKS = 30_000;
const STRANGERS = 4;
/** Who was told that the game is full was told of something that is not so long ago, ms. */
const FULL_FOR = 10_000;
const SKIP_MS = 250;

export interface WorldOptions {
  game: GameDefinition;
  seed: number;
  people: number;
  isRecorded: boolean;
}

/** A whole game in one process, on one clock that is turned by hand: with one seed always the same, to the bit. */
export class World {
  readonly clock = new ManualClock(1_790_000_000_000);
  readonly random: Random;
  readonly game: GameDefinition;
  readonly settings: Settings;
  readonly host: Host;
  readonly people: readonly Person[];
  /** What is wrong, as soon as something is. */
  complaint: { at: number; what: string } | undefined;
  /** When all seats were taken last, world time in ms. */
  fullAt = Number.NEGATIVE_INFINITY;
  readonly #seed: number;
  readonly #isRecorded: boolean;
  readonly #dice: Dice;
  readonly #start: number;
  readonly #visits = new Map<string, Visit>();
  readonly #strangers: Machine;
  readonly #strangersRoads: Road[] = [];
  #turn = 0;

  /** @param isRecorded whether it is recorded what each page hears */
  constructor({ game, seed, people, isRecorded }: WorldOptions) {
    this.game = game;
    this.#isRecorded = isRecorded;
    this.#seed = seed;
    this.#start = this.clock.now();
    this.#dice = new Dice(Math.imul(seed, 0x9e3779b1) ^ 0x77f1);
    this.settings = drawSettings(this.#dice);
    const secrets = new Dice(this.#dice.between(0, 2 ** 32 - 1));
    this.random = (count) => secrets.bytes(count);
    this.host = new Host({
      world: this.clock,
      machine: new Machine(this.clock),
      game,
      seed: this.#dice.between(0, 2 ** 32 - 1),
      server: { ...this.settings.server, random: this.random },
      visitCalled: (name) => this.#visits.get(name),
      complain: (what) => this.complain(what),
    });
    this.#strangers = new Machine(this.clock);
    this.people = Array.from({ length: people }, (_, number) => this.#person(number));
  }

  /** How long was played, ms. */
  get played(): number {
    return (this.#turn / TURNS) * FRAME_MS;
  }

  /** Time since the start, ms. */
  get time(): number {
    return this.clock.now() - this.#start;
  }

  get roads(): readonly Road[] {
    return [...this.people.map(({ road }) => road), ...this.#strangersRoads];
  }

  get machines(): readonly Machine[] {
    return [this.host.machine, this.#strangers, ...this.people.flatMap(({ main, page }) => [main, page])];
  }

  get visits(): readonly Visit[] {
    return [...this.#visits.values()];
  }

  /** A number that stands for all that happened: the same seed gives the same. */
  get print(): number {
    const tick = this.host.simulation?.figures.tick;
    const visits = this.visits.map(({ name, probes, endedWith }) => [name, probes, endedWith]);
    return hashBytes(
      new TextEncoder().encode(JSON.stringify([this.time, tick, this.host.simulation?.hash(), visits])),
    );
  }

  person(number: number): Person {
    return this.people[number] as Person;
  }

  road(number: number): Road {
    return this.person(number).road;
  }

  /** Somebody who comes from one of a few addresses. */
  stranger(): Stranger {
    const machine = this.#strangers;
    const road = this.#road(machine, `198.51.100.${this.#dice.between(1, STRANGERS)}`, LINKS.good);
    this.#strangersRoads.push(road);
    return { machine, road };
  }

  /** Calls `run` in so many ms. */
  at(delay: number, run: () => void): void {
    this.clock.after(delay, run);
  }

  complain(what: string): void {
    this.complaint ??= { at: this.time, what };
  }

  /** Lets a quarter of a frame pass, and pages draw whose turn it is. */
  async turn(): Promise<void> {
    this.clock.advance(FRAME_MS / TURNS);
    // Connections within a process bring their bytes in microtasks.
    await setImmediate();
    const now = this.clock.now();
    if (this.host.room.players.length >= this.game.seats) this.fullAt = now;
    for (const person of this.people) {
      if (person.number % TURNS !== this.#turn % TURNS) continue;
      if (person.visit?.client.isConnected === true && person.road.isOpen) person.lineAt = now;
      person.frame();
    }
    this.#turn += 1;
  }

  /** Lets time pass in which nobody draws: for what takes long. */
  async skip(ms: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += SKIP_MS) {
      this.clock.advance(SKIP_MS);
      await setImmediate();
    }
  }

  #person(number: number): Person {
    const main = new Machine(this.clock, this.#dice.between(-CLOCKS, CLOCKS));
    const page = new Machine(this.clock, this.#dice.between(-CLOCKS, CLOCKS));
    const isHost = number === 0;
    const links = Object.values(LINKS) as [LinkConditions, ...LinkConditions[]];
    return new Person({
      number,
      main,
      page,
      road: this.#road(
        main,
        isHost ? '127.0.0.1' : `192.0.2.${number}`,
        isHost ? LOOPBACK : this.#dice.pick(links),
      ),
      comesAt: this.clock.now() + (isHost ? 0 : this.#dice.between(0, COME_WITHIN)),
      now: () => this.clock.now(),
      begin: (person) => this.#visit(person),
    });
  }

  #visit(person: Person): Visit {
    const name = `P${person.number} v${this.#visits.size}`;
    const visit = new Visit({
      name,
      game: this.game,
      seed: (this.#seed + this.#visits.size) >>> 0,
      hostKey: person.number === 0 ? HOST_KEY : undefined,
      client: { ...this.settings.client, random: this.random, dial: person.road.dial },
      main: person.main,
      page: person.page,
      isRecorded: this.#isRecorded,
      now: () => this.clock.now(),
      complain: (what) => this.complain(`${name}: ${what}`),
      ended: (code) => this.#ended(person, code),
    });
    person.visit?.client.close();
    this.#visits.set(name, visit);
    return visit;
  }

  #road(guest: Machine, host: string, conditions: LinkConditions): Road {
    const dice = new Dice(this.#dice.between(0, 2 ** 32 - 1));
    return new Road({ world: this.clock, guest, harbour: this.host, host, conditions, dice });
  }

  #ended(person: Person, code: string): void {
    const { visit } = person;
    if (visit !== undefined && !this.#mayEnd(person, visit, code))
      this.complain(`${visit.name} was in the game, and was thrown out of it: "${code}"`);
    // The host said goodbye on a line that worked: whatever it sent before has come. To whom it says so when they want
    // to come back it says nothing else.
    const isGoodbye = (code === 'kicked' || code === 'host-left') && visit?.line.isUp === true;
    const missing = isGoodbye ? visit?.down.settle() : undefined;
    if (missing !== undefined) this.complain(`${visit?.name}, who was told "${code}": ${missing}`);
    person.ended();
  }

  #mayEnd(person: Person, visit: Visit, code: string): boolean {
    if (person.isExcused(code)) return true;
    // Before they were in, a person presses Join again.
    if (!visit.hasJoined) return code !== 'full' || this.clock.now() - this.fullAt < FULL_FOR;
    // A seat is kept for some time, of which a good part goes by before both sides know that the line is down.
    const isLong = this.clock.now() - person.lineAt > this.settings.resumeWithin / 2;
    return isLong && (code === 'connection-lost' || code === 'resume-refused');
  }
}
