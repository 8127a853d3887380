import { words } from '../language/words.ts';

export const say = words(
  {
    title: 'How you look',
    colour: 'Colour',
    face: 'Face',
    takenBy: (colour: string, name: string) => `${colour}, taken by ${name}`,
    anything: 'Nothing chosen yet: you get what is free.',
    colourName: (colour: number) => COLOUR_NAMES[colour]?.[0] ?? '',
    faceName: (face: number) => FACE_NAMES[face]?.[0] ?? '',
  },
  {
    title: 'Dein Aussehen',
    colour: 'Farbe',
    face: 'Gesicht',
    takenBy: (colour, name) => `${colour}, hat schon ${name}`,
    anything: 'Noch nichts gewählt: Du bekommst, was frei ist.',
    colourName: (colour) => COLOUR_NAMES[colour]?.[1] ?? '',
    faceName: (face) => FACE_NAMES[face]?.[1] ?? '',
  },
);

/** In the order of the colours, English and German. */
const COLOUR_NAMES: readonly (readonly [string, string])[] = [
  ['Blue', 'Blau'],
  ['Yellow', 'Gelb'],
  ['Olive', 'Oliv'],
  ['Ice', 'Eisblau'],
  ['Pink', 'Rosa'],
  ['Cornflower', 'Kornblume'],
  ['Sky', 'Himmelblau'],
  ['Mint', 'Minze'],
  ['Stone', 'Stein'],
  ['Gold', 'Gold'],
  ['Turquoise', 'Türkis'],
  ['Teal', 'Petrol'],
  ['Lavender', 'Lavendel'],
  ['Green', 'Grün'],
  ['Magenta', 'Magenta'],
  ['Lilac', 'Flieder'],
];

/** In the order of the faces. */
const FACE_NAMES: readonly (readonly [string, string])[] = [
  ['Calm', 'Ruhig'],
  ['Friendly', 'Freundlich'],
  ['Sleepy', 'Müde'],
  ['Surprised', 'Überrascht'],
  ['Robot', 'Roboter'],
  ['Happy', 'Fröhlich'],
];
