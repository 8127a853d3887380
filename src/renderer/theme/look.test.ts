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
  const { keepLook, look } = await import('./look.ts');
  const root = { dataset: {} as DOMStringMap, style: {} as CSSStyleDeclaration };
  keepLook(root);
  const seen = () => [root.dataset.motion, root.dataset.contrast, root.style.fontSize];
  return { queries, look, seen };
}

it('follows the system until the player chooses, and again afterwards', async () => {
  const { queries, look, seen } = await page();
  expect(seen()).toEqual(['reduced', 'more', '100%']);
  for (const query of queries) {
    query.matches = false;
    query.change();
  }
  expect(seen()).toEqual(['full', 'usual', '100%']);
  look.value = { motion: 'reduced', contrast: 'more', textSize: 150 };
  expect(seen()).toEqual(['reduced', 'more', '150%']);
  look.value = { motion: 'system', contrast: 'usual', textSize: 200 };
  expect(seen()).toEqual(['full', 'usual', '200%']);
});
