// @ts-check
// What the app is called, for scripts; TypeScript has `src/shared/product.ts`.
import { readFileSync } from 'node:fs';

/**
 * @type {{ name: string, shortName: string, id: string, colours: Record<'ink' | 'inkRaised' | 'paper' | 'ember' | 'emberHot', string> }}
 */
export const product = JSON.parse(readFileSync(new URL('../../product.json', import.meta.url), 'utf8'));
