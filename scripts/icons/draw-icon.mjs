// @ts-check
// An icon out of initials, in the product's colours: a text of SVG that needs nothing from outside.
import { BETWEEN, LETTER_HEIGHT, LETTERS, STROKE } from './letters.mjs';

/** The icon's width and height, and how much of them the initials may take. */
const SIZE = 512;
const ROOM = { width: 330, height: 250 };

/**
 * @param {readonly string[]} initials one or two
 * @param {Readonly<Record<'ink' | 'inkRaised' | 'paper' | 'ember' | 'emberHot', string>>} colours as CSS writes them
 * @returns {string}
 */
export function drawIcon(initials, colours) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}">
  <title>The initials ${escaped(initials.join(''))}</title>
  <defs>
    <linearGradient id="ink" x1="0" y1="0" x2="0" y2="1">
      <stop offset="0" stop-color="${colours.inkRaised}"/>
      <stop offset="1" stop-color="${colours.ink}"/>
    </linearGradient>
    <radialGradient id="glow" cx="256" cy="300" r="210" gradientUnits="userSpaceOnUse">
      <stop offset="0" stop-color="${colours.ember}" stop-opacity="0.42"/>
      <stop offset="1" stop-color="${colours.ember}" stop-opacity="0"/>
    </radialGradient>
    <linearGradient id="first" x1="0" y1="0" x2="0" y2="${LETTER_HEIGHT}" gradientUnits="userSpaceOnUse">
      <stop offset="0" stop-color="${colours.emberHot}"/>
      <stop offset="1" stop-color="${colours.ember}"/>
    </linearGradient>
  </defs>
  <rect x="16" y="16" width="480" height="480" rx="112" fill="url(#ink)"/>
  <rect x="16" y="16" width="480" height="480" rx="112" fill="url(#glow)"/>
${initials.every((initial) => initial in LETTERS) ? drawn(initials, colours) : written(initials, colours)}
</svg>
`;
}

/**
 * @param {readonly string[]} initials @param {{ paper: string }} colours
 * @returns {string} the initials as strokes, as large as they fit
 */
function drawn(initials, { paper }) {
  const letters = initials.flatMap((initial) => (LETTERS[initial] ? [LETTERS[initial]] : []));
  const width = letters.reduce((sum, [wide]) => sum + wide, BETWEEN * (letters.length - 1));
  const scale = Math.min(ROOM.width / (width + STROKE), ROOM.height / (LETTER_HEIGHT + STROKE));
  const middle = (/** @type {number} */ length) => round(SIZE / 2 - (length / 2) * scale);
  let x = 0;
  const paths = letters.map(([wide, path], index) => {
    const place = x > 0 ? ` transform="translate(${round(x)} 0)"` : '';
    x += wide + BETWEEN;
    return `    <path d="${path}" stroke="${index === 0 ? 'url(#first)' : paper}"${place}/>`;
  });
  return `  <g transform="translate(${middle(width)} ${middle(LETTER_HEIGHT)}) scale(${round(scale)})" fill="none" stroke-width="${STROKE}" stroke-linecap="round" stroke-linejoin="round">
${paths.join('\n')}
  </g>`;
}

/**
 * What we have no strokes for: as the computer's own font writes it.
 * @param {readonly string[]} initials @param {{ paper: string, ember: string }} colours
 */
function written(initials, { paper, ember }) {
  const spans = initials.map(
    (initial, index) => `<tspan fill="${index === 0 ? ember : paper}">${escaped(initial)}</tspan>`,
  );
  return `  <text x="256" y="256" font-family="system-ui, sans-serif" font-weight="800" font-size="${initials.length > 1 ? 190 : 290}" text-anchor="middle" dominant-baseline="central">${spans.join('')}</text>`;
}

/** @param {number} value */
function round(value) {
  return Number(value.toFixed(2));
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
