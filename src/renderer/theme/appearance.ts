import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';

/** How the player wants the page to look; `system` follows what the system was told. */
export interface Appearance {
  readonly motion: 'system' | 'reduced' | 'full';
  readonly contrast: 'system' | 'more' | 'usual';
  /** In percent of the usual size. */
  readonly textSize: number;
}

/** What is wanted at the moment. */
export const appearance = signal<Appearance>({ motion: 'system', contrast: 'system', textSize: 100 });

const systemReduces = follow('(prefers-reduced-motion: reduce)');
const systemContrasts = follow('(prefers-contrast: more)');

/** Whether there is to be less motion. */
export const reducesMotion = computed(() =>
  appearance.value.motion === 'system' ? systemReduces.value : appearance.value.motion === 'reduced',
);
/** Whether edges and small print are to stand out. */
export const contrasts = computed(() =>
  appearance.value.contrast === 'system' ? systemContrasts.value : appearance.value.contrast === 'more',
);

/** How much larger than usual text is wanted, as a factor; for pictures, which do not grow by themselves. */
export function textScale(): number {
  return appearance.peek().textSize / 100;
}

/** Keeps the page as it is wanted; style sheets ask for `data-motion` and `data-contrast`. Call it once. */
export function keepAppearance(root: Pick<HTMLElement, 'dataset' | 'style'>): void {
  effect(() => {
    root.dataset.motion = reducesMotion.value ? 'reduced' : 'full';
    root.dataset.contrast = contrasts.value ? 'more' : 'usual';
    root.style.fontSize = `${appearance.value.textSize}%`;
  });
}

/** Whether the system says so, now and whenever it changes. */
function follow(question: string): ReadonlySignal<boolean> {
  const query = globalThis.matchMedia?.(question);
  const answer = signal(query?.matches ?? false);
  query?.addEventListener('change', () => {
    answer.value = query.matches;
  });
  return answer;
}
