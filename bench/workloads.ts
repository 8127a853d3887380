import { desktopApp } from './desktop/desktop.ts';
import type { Workload } from './lib/workload.ts';
import { churn } from './network/churn.ts';
import { fanOut } from './network/fan-out.ts';
import { large } from './network/large.ts';
import { room } from './network/room.ts';
import { simulation } from './simulation/simulation.ts';

/** Everything that is measured, in the order of the table. A new workload is one more line. */
export const WORKLOADS: readonly Workload[] = [room, fanOut, large, churn, simulation, desktopApp];
