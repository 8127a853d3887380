/**
 * What this app is called, by whom it is, and its colours: all of it stands in `product.json`, and nowhere else.
 * `package.json` repeats the names, because npm and Electron read them there; a test holds the two together.
 */
import json from '../../product.json' with { type: 'json' };

export interface Product {
  /** As people read it: on the window, in the menu, in sentences. Any letters, also several words. */
  readonly name: string;
  /** For files, folders, packages and schemes: lower case letters, digits and hyphens. */
  readonly shortName: string;
  /** Names the app to the operating system: its group in the taskbar, its installation. Words with dots in between. */
  readonly id: string;
  /** One line under the name, in each language of the page. */
  readonly tagline: { readonly en: string; readonly de: string };
  /** Who made it. With a `link` (https) the menu names them; without one it does not. */
  readonly author: { readonly name: string; readonly link: string };
  readonly colours: Readonly<Record<ColourName, Colour>>;
}

export type ColourName = keyof typeof json.colours;

/** As CSS writes it: `#131120`. */
export type Colour = string;

export const product: Product = json;
