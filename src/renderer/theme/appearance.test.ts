import { afterEach, expect, it, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** A page of a system that wants less motion and more contrast, until told otherwise. */
async function page() {
  const queries: { matches: boolean; change: () => void }[] = [];
  vi.stubGlobal('matchMedia', () => {
    const query = {
      matches: true,
      change: () => {},
      addEventListener: (_name: string, listener: () => void) => {
        query.change = listener;
      },
    };
    queries.push(query);
    return query;
  });
  const { keepAppearance, appearance } = await import('./appearance.ts');
  const root = { dataset: {} as DOMStringMap, style: {} as CSSStyleDeclaration };
  keepAppearance(root);
  const seen = () => [root.dataset.motion, root.dataset.contrast, root.style.fontSize];
  return { queries, appearance, seen };
}

it('follows the system until the player chooses, and again afterwards', async () => {
  const { queries, appearance, seen } = await page();
  expect(seen()).toEqual(['reduced', 'more', '100%']);
  for (const query of queries) {
    query.matches = false;
    query.change();
  }
  expect(seen()).toEqual(['full', 'usual', '100%']);
  appearance.value = { motion: 'reduced', contrast: 'more', textSize: 150 };
  expect(seen()).toEqual(['reduced', 'more', '150%']);
  appearance.value = { motion: 'system', contrast: 'usual', textSize: 200 };
  expect(seen()).toEqual(['full', 'usual', '200%']);
});
