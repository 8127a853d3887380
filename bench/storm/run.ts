import { LINKS, type LinkConditions } from '../../src/shared/netcode/index.ts';
import type { Schedule, StormEvent } from './schedule.ts';
import { inputsAreTaken } from './truths/inputs.ts';
import { limitsAreKept, nothingIsLeft } from './truths/limits.ts';
import { Pace } from './truths/pace.ts';
import { markNow, notPlaying } from './truths/playing.ts';
import type { Replicas } from './truths/replicas.ts';
import { rostersAreTrue, seatsAreSingle } from './truths/seats.ts';
import type { Visit } from './visit.ts';
import type { World } from './world.ts';

/** After the faults end, everybody plays again within so long, ms; and hears within it that the host has ended. */
const WITHIN = 5_000;
/** How often it is looked at whether they do, ms. */
const LOOK_EVERY = 500;
/** How long all has to be well, ms. */
const CALM = 1_500;
/** What was sent before this time has arrived in calm weather, ms. */
const ARRIVES_WITHIN = 800;
/** How long a client tries at most, beyond the time for which its seat is kept, ms. */
const TRIES = 15_000;
const TURNS_PER_FRAME = 4;
/** A network that nobody minds. */
const FINE: LinkConditions = { ...LINKS.good, stall: 0 };

/** The parts of one storm, one after the other. Each returns as soon as something is wrong. */
export class Run {
  readonly #world: World;
  readonly #replicas: Replicas;
  #turns = 0;

  constructor(world: World, replicas: Replicas) {
    this.#world = world;
    this.#replicas = replicas;
  }

  /** Things go wrong for `ms` ms, and are then put right. */
  async faults({ events }: Schedule, ms: number): Promise<void> {
    const coming = [...events];
    const going: { until: number; end: () => void }[] = [];
    while (this.#world.time < ms) {
      await this.#turn();
      if (this.#isWrong) break;
      while ((coming[0]?.at ?? Number.POSITIVE_INFINITY) <= this.#world.time) {
        const { lasts, begin } = coming.shift() as StormEvent;
        going.push({ until: this.#world.time + lasts, end: begin(this.#world) });
      }
      for (const fault of going.filter(({ until }) => until <= this.#world.time)) {
        going.splice(going.indexOf(fault), 1);
        fault.end();
      }
    }
    for (const { end } of going) end();
    for (const { number, road } of this.#world.people) if (number > 0) Object.assign(road.conditions, FINE);
  }

  /** Everybody plays again, and all is as it should be. */
  async calm(): Promise<void> {
    const mark = markNow(this.#world);
    const end = this.#world.time + WITHIN;
    const pace = new Pace(this.#world);
    for (let calm = 0; calm < CALM && !this.#isWrong; ) {
      await this.#pass(LOOK_EVERY);
      const why = notPlaying(this.#world, mark) ?? inputsAreTaken(this.#world);
      calm = why === undefined ? calm + LOOK_EVERY : 0;
      if (why !== undefined && this.#world.time >= end)
        return this.#world.complain(`${WITHIN / 1000} s after the last fault ${why}`);
    }
    this.#judge(pace.judge(), rostersAreTrue(this.#world), this.#replicas.compareHost());
    for (const { visit } of this.#world.people) this.#judge(visit && booksOf(visit, this.#world.clock.now()));
  }

  /** The host ends: everybody hears why. */
  async end(inOrder: boolean): Promise<void> {
    const { host, people, roads } = this.#world;
    const connected = people.filter(({ visit, road }) => visit?.client.isConnected === true && road.isOpen);
    for (const person of people) {
      person.giveUp();
      person.excuse('host-left', 'server-stopped', 'host-gone', 'connection-lost', 'resume-refused');
    }
    if (inOrder) {
      host.stopRoom();
      host.stopServer();
    } else {
      host.crash();
      for (const road of roads) road.hangUp();
    }
    await this.#pass(WITHIN);
    const deaf = connected.find(({ visit }) => visit?.endedWith === undefined);
    if (deaf !== undefined)
      this.#world.complain(
        `${WITHIN / 1000} s after the end of the host, ${deaf.visit?.name} does not know of it`,
      );
    await this.#pass(this.#world.settings.resumeWithin + TRIES, () => this.#isOver);
    if (!this.#isOver) this.#world.complain('somebody waits for ever for a host that has ended');
  }

  /** Everybody leaves, and nothing of them is left. */
  async leave(): Promise<void> {
    if (this.#isWrong) return;
    const { people, host, settings } = this.#world;
    for (const person of people) {
      person.leave();
    }
    await this.#pass(1_000);
    if (host.isListening) host.stopRoom();
    await this.#world.skip(settings.resumeWithin + TRIES);
    if (host.isListening) {
      this.#judge(
        host.server.channels.size > 0
          ? `${host.server.channels.size} channels are left when all have gone`
          : undefined,
      );
      host.stopServer();
      await this.#world.skip(WITHIN);
    }
    this.#judge(nothingIsLeft(this.#world));
  }

  get #isWrong(): boolean {
    return this.#world.complaint !== undefined;
  }

  get #isOver(): boolean {
    return this.#world.people.every(({ visit }) => visit === undefined || visit.endedWith !== undefined);
  }

  async #pass(ms: number, isEnough: () => boolean = () => false): Promise<void> {
    const end = this.#world.time + ms;
    while (this.#world.time < end && !this.#isWrong && !isEnough()) await this.#turn();
  }

  async #turn(): Promise<void> {
    await this.#world.turn();
    this.#turns += 1;
    if (this.#turns % TURNS_PER_FRAME !== 0) return;
    this.#judge(seatsAreSingle(this.#world), limitsAreKept(this.#world), this.#replicas.look());
  }

  #judge(...wrongs: readonly (string | undefined)[]): void {
    const wrong = wrongs.find((what) => what !== undefined);
    if (wrong !== undefined) this.#world.complain(wrong);
  }
}

/** Whether everything has arrived that was sent some time ago, or was said to be lost. */
function booksOf({ name, down, up, endedWith }: Visit, now: number): string | undefined {
  if (endedWith !== undefined) return undefined;
  const wrong = [
    down.settle(now - ARRIVES_WITHIN),
    down.compareReports(),
    up.settle(now - ARRIVES_WITHIN),
    up.compareReports(),
  ];
  const i = wrong.findIndex((what) => what !== undefined);
  return i === -1 ? undefined : `${i < 2 ? `the host to ${name}` : `${name} to the host`}: ${wrong[i]}`;
}
