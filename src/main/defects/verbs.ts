import type { defectVerbs } from '../../shared/bridge/defects.ts';
import type { BrokenEnd } from '../../shared/bridge/index.ts';
import type { HandlersOf } from '../../shared/bridge/verb.ts';
import type { Defects, Place } from './defects.ts';

/** Where the defect is that brought about an end. */
const PLACES: Readonly<Record<BrokenEnd, Place>> = { 'view-failed': 'page', 'worker-crashed': 'host' };

/**
 * What main does about defects.
 * @param copy puts a text on the clipboard
 */
export function defectHandlers(
  defects: Defects,
  copy: (text: string) => void,
): HandlersOf<typeof defectVerbs> {
  return {
    reportDefect: (defect) => defects.report('page', defect),
    explainEnd: (code) => defects.explain(PLACES[code]),
    copyDetails: async (code) => {
      const details = await defects.details(PLACES[code]);
      if (details !== undefined) copy(details);
    },
  };
}
