import type { World } from '../world.ts';

/** What may wait at a pipe beside the window: a whole snapshot, and control frames. Bytes. */
const SLACK = 1024 * 1024;

/** Nothing grows without bound. @returns what is wrong, if something is */
export function limitsAreKept({ host, people, roads }: World): string | undefined {
  const { limits } = host.server;
  const backlog = Math.max(0, ...roads.map((road) => road.backlog));
  if (backlog > limits.windowBytes + limits.sendQueueBytes + SLACK)
    return `${backlog} bytes wait to be taken by the system`;
  if (host.server.channels.size > limits.connections)
    return `there are ${host.server.channels.size} channels`;
  for (const { visit } of people) {
    if (visit !== undefined && visit.client.receiveQueue.fill > 1)
      return `${visit.client.receiveQueue.unhandled} messages wait to be handled by ${visit.name}`;
  }
  return undefined;
}

/** After everybody has gone and the server is stopped, nothing is left. @returns what is wrong, if something is */
export function nothingIsLeft({ host, machines, roads, clock }: World): string | undefined {
  const { channels } = host.server;
  if (channels.size > 0 && !host.hasCrashed) return `${channels.size} channels are left after the end`;
  const ends = roads.reduce((sum, { openEnds }) => sum + openEnds, 0);
  if (ends > 0) return `${ends} ends of connections are open after the end`;
  const timers = machines.reduce((sum, machine) => sum + machine.timers, 0);
  return timers > 0 ? `${timers} timers run on after the end, at ${clock.now()}` : undefined;
}
