/** The session of the moment, as other features of the page see it. */
export type { Attempt, HostConnection, Watchable } from './attempt.ts';
export type { Line } from './bridge-connection.ts';
export type { FinalStanding } from './final-standings.ts';
export type { Session, Watcher } from './session.ts';
