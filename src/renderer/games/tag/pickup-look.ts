import type { PickupKind } from '../../../shared/games/tag/index.ts';

/** The colour of each kind. Its mark tells it as well: a bolt, a shield, two arrows. */
export const PICKUP_COLOURS: Readonly<Record<PickupKind, number>> = {
  speed: 0xffe45c,
  shield: 0x7fd8ff,
  swap: 0xff9df2,
};
