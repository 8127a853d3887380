import type { LogRecord } from '../net/index.ts';
import { type Defect, defectOf, defectOfRecord } from './defect.ts';

/** So many different defects are told; what breaks sixty times a second, or whenever a stranger likes, says no more. */
export const MOST_DEFECTS = 50;

/** Passes on what goes wrong, each thing once. */
export class DefectReporter {
  readonly #tell: (defect: Defect) => void;
  readonly #told = new Set<string>();

  /** @param tell must not throw */
  constructor(tell: (defect: Defect) => void) {
    this.#tell = tell;
  }

  /** @param code a short word that can be searched for */
  report(code: string, thrown: unknown): void {
    this.#pass(defectOf(code, thrown));
  }

  /** For `configureLogging()`: what the networking library and the layers above it log. */
  readonly record = (record: LogRecord): void => {
    const defect = defectOfRecord(record);
    if (defect !== undefined) this.#pass(defect);
  };

  #pass(defect: Defect): void {
    const key = `${defect.code} ${defect.message}`;
    if (this.#told.size >= MOST_DEFECTS || this.#told.has(key)) return;
    this.#told.add(key);
    this.#tell(defect);
  }
}
