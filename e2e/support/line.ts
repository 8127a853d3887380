import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { expect } from 'playwright/test';
import type { Player } from './player.ts';

/** A line between a guest and a host that can be cut: a proxy on loopback. */
export class Line {
  readonly #server: Server;
  readonly #hostPort: number;
  readonly #sockets = new Set<Socket>();
  /** Guests who dialled while the line was dark. */
  readonly #unheard = new Set<Socket>();
  #state: 'up' | 'cut' | 'dark' = 'up';

  private constructor(hostPort: number) {
    this.#hostPort = hostPort;
    this.#server = createServer((guest) => this.#accept(guest));
  }

  static async to(hostPort: number): Promise<Line> {
    const line = new Line(hostPort);
    line.#server.listen(0, '127.0.0.1');
    await once(line.#server, 'listening');
    return line;
  }

  /** Two who play: one hosts, the other has joined over this line. */
  static async between(host: Player, guest: Player): Promise<Line> {
    await host.host();
    const line = await Line.to(await host.hostedPort());
    await guest.join(line.address);
    await host.play(guest);
    await expect(host.line(guest)).toBeVisible();
    return line;
  }

  /** What the guest types. */
  get address(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Drops every connection; whoever dials from now on is hung up on, as by a router that starts anew. */
  cut(): void {
    this.#state = 'cut';
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Drops every connection; whoever dials from now on hears nothing, as from a network that is gone. */
  darken(): void {
    this.cut();
    this.#state = 'dark';
  }

  /** Whoever dialled in the dark gets through now. */
  restore(): void {
    this.#state = 'up';
    for (const guest of this.#unheard) this.#join(guest);
    this.#unheard.clear();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.cut();
    this.#server.close();
    await once(this.#server, 'close');
  }

  #accept(guest: Socket): void {
    this.#keep(guest);
    if (this.#state === 'up') return this.#join(guest);
    if (this.#state === 'cut') return void guest.destroy();
    this.#unheard.add(guest);
    guest.once('close', () => this.#unheard.delete(guest));
  }

  #join(guest: Socket): void {
    const host = connect(this.#hostPort, '127.0.0.1');
    this.#keep(host);
    guest.pipe(host).pipe(guest);
    guest.once('close', () => host.destroy());
    host.once('close', () => guest.destroy());
  }

  #keep(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.#sockets.delete(socket));
  }
}
