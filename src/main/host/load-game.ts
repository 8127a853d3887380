import { findGame } from '../../shared/games/catalogue.ts';
import type { GameDefinition } from '../../shared/session/index.ts';

/** @returns undefined for a game that this copy does not have */
export async function loadGame(id: string): Promise<GameDefinition | undefined> {
  return (await findGame(id)?.load())?.game;
}
