import { type Drawn, ellipse } from './drawn.ts';

/** Marks by which discs differ whose colours some eyes do not tell apart. */
export type Mark = 'plain' | 'ring' | 'cap' | 'cheeks';

export interface PlayerColour {
  /** As Pixi takes it. */
  readonly colour: number;
  readonly mark: Mark;
}

/**
 * The colours that players choose from, each with its mark. Warm orange is missing on purpose: it is the app's own, and
 * marks whoever stands out. Found by a search, and held by a test: with the three common deficiencies of colour vision
 * no two that have the same mark look alike, and the first four differ most, whatever their marks.
 */
export const PLAYER_COLOURS: readonly PlayerColour[] = [
  { colour: 0x6ab6ff, mark: 'plain' },
  { colour: 0xffff60, mark: 'plain' },
  { colour: 0xbdce61, mark: 'ring' },
  { colour: 0xa8faff, mark: 'cheeks' },
  { colour: 0xfc7ca7, mark: 'plain' },
  { colour: 0x6d90fe, mark: 'cap' },
  { colour: 0x7bdaff, mark: 'ring' },
  { colour: 0xcdffb9, mark: 'ring' },
  { colour: 0xb3b0d0, mark: 'cap' },
  { colour: 0xffd860, mark: 'cheeks' },
  { colour: 0x60fccc, mark: 'plain' },
  { colour: 0x63d1b9, mark: 'cheeks' },
  { colour: 0xb788e5, mark: 'cheeks' },
  { colour: 0x60f864, mark: 'cap' },
  { colour: 0xe860ff, mark: 'ring' },
  { colour: 0xdedbff, mark: 'cap' },
];

export const DISC_RADIUS = 14;
/** How dark a mark is on its disc: that share of the ink. */
export const MARK_SHADE = 0.42;
/** In the units of a disc with that radius. None reaches where eyes are. */
export const MARK_ART: Readonly<Record<Mark, Drawn | undefined>> = {
  plain: undefined,
  ring: { path: ellipse(11.2), pen: 2.8 },
  cap: { path: 'M-10.6-6.8A12.6 12.6 0 0 1 10.6-6.8Z' },
  cheeks: {
    path: 'M-12-3.4L-7.4 6.8L-10.2 8A13 13 0 0 1-12-3.4ZM12-3.4L7.4 6.8L10.2 8A13 13 0 0 0 12-3.4Z',
  },
};
