import { configureLogging } from '../../src/shared/net/index.ts';
import type { GameDefinition } from '../../src/shared/session/index.ts';
import { Run } from './run.ts';
import { drawSchedule, type Schedule } from './schedule.ts';
import { Replicas } from './truths/replicas.ts';
import { World } from './world.ts';

export interface StormOptions {
  game: GameDefinition;
  seed: number;
  /** How long things go wrong. */
  seconds: number;
  /** How many play, the hosting player included; at least 2. */
  people: number;
  /** The numbers of the events that are kept; all unless told. */
  only?: readonly number[];
  /** The kinds of fault that are drawn from; all unless told. */
  kinds?: readonly string[];
  /** Whether it is recorded what somebody's page hears who something is wrong with. Costs time; default false. */
  isRecorded?: boolean;
}

export interface StormReport {
  readonly seed: number;
  readonly schedule: Schedule;
  /** What the library was set to, in words. */
  readonly settings: string;
  /** The first thing that was wrong, and when, ms from the start; undefined when nothing was. */
  readonly complaint: { at: number; what: string } | undefined;
  /** How long was played, in the storm's own time, ms. */
  readonly played: number;
  /** States of guests that were compared with the host's. */
  readonly compared: number;
  /** A number that stands for everything that happened: the same seed gives the same. */
  readonly print: number;
  /** What was recorded, as the bytes of a file that the app opens. @param detail what is to be known about it */
  readonly recording?: ((detail: string) => Uint8Array | undefined) | undefined;
}

/** The recording of whoever the complaint is about; of the hosting player where that is not known. */
function recordingOf({ complaint, visits, game }: World, detail: string): Uint8Array | undefined {
  const visit = visits.find(({ name }) => complaint?.what.includes(name)) ?? visits[0];
  return visit?.recording?.save({
    app: 'storm',
    game: game.id,
    version: game.version,
    player: visit.name,
    reason: 'error',
    detail: `${complaint?.what ?? ''} ${detail}`,
  });
}

/** Lets one storm pass over one game. */
export async function storm(options: StormOptions): Promise<StormReport> {
  const { game, seed, seconds, people, only, kinds, isRecorded = false } = options;
  const schedule = drawSchedule({ seed, seconds, people, only, ...(kinds && { kinds }) });
  const world = new World({ game, seed, people, isRecorded });
  const replicas = new Replicas(world);
  configureLogging({
    level: 'error',
    sink: ({ event, fields }) => world.complain(`${event} was logged: ${JSON.stringify(fields)}`),
  });
  const run = new Run(world, replicas);
  try {
    await run.faults(schedule, seconds * 1000);
    if (schedule.ending === 'calm') await run.calm();
    else await run.end(schedule.ending === 'host-leaves');
    await run.leave();
  } catch (error) {
    world.complain(`something threw: ${error instanceof Error ? error.stack : error}`);
  } finally {
    configureLogging({ level: 'silent', sink: () => {} });
  }
  return {
    seed,
    schedule,
    settings: world.settings.words,
    complaint: world.complaint,
    played: world.played,
    compared: replicas.compared,
    print: world.print,
    ...(isRecorded && { recording: (detail) => recordingOf(world, detail) }),
  };
}
