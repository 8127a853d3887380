import type { World } from '../world.ts';

/** One seat, one player: in the room, and in the game's own state. @returns what is wrong with it, if something is */
export function seatsAreSingle({ host, game }: World): string | undefined {
  const { players } = host.room;
  const seats = new Set(players.map(({ seat }) => seat));
  if (seats.size !== players.length) return `two players have one seat: ${players.map(({ seat }) => seat)}`;
  if (players.some(({ seat }) => seat === null || seat < 0 || seat >= game.seats))
    return `a seat is given out that the game does not have: ${players.map(({ seat }) => seat)}`;
  const names = new Set([...host.room.members].map(({ name }) => name));
  if (names.size !== host.room.members.size) return 'two players have one name';

  const rows = (host.simulation?.state as { players?: object } | undefined)?.players;
  if (rows === undefined) return undefined;
  const known = Object.keys(rows).map(Number);
  return known.length !== seats.size || known.some((seat) => !seats.has(seat))
    ? `the game has players at the seats ${known}, and the room at ${[...seats]}`
    : undefined;
}

/** When it is calm, what everybody was told is how it is. @returns what is wrong with it, if something is */
export function rostersAreTrue({ host, people }: World): string | undefined {
  const { room } = host;
  const truth = room.players
    .map(
      ({ seat, name, isHost, bot, isUnstable }) =>
        `${seat} ${name} ${isHost} ${bot !== undefined} ${isUnstable}`,
    )
    .join(', ');
  const watching = [...room.members].filter(({ seat }) => seat === null).length;
  for (const { visit } of people) {
    if (visit === undefined || visit.endedWith !== undefined) continue;
    const { player, name } = visit;
    const told = player.players
      .map(({ seat, name, host, bot, unstable = false }) => `${seat} ${name} ${host} ${bot} ${unstable}`)
      .join(', ');
    if (told !== truth) return `${name} was told that [${told}] play, and [${truth}] do`;
    if (player.watching !== watching)
      return `${name} was told that ${player.watching} watch, and ${watching} do`;
    const own = [...room.members].find((member) => member.name === name);
    if (own === undefined) return `${name} plays, and the room does not know them`;
    if (own.isUnstable) return `${name} plays, and is taken to be out of reach`;
    if (own.seat !== player.seat) return `${name} believes to have seat ${player.seat}, and has ${own.seat}`;
  }
  return undefined;
}
