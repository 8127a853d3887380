import type { Bridge, BrokenEnd, Explanation } from '../../shared/bridge/index.ts';
import { DefectReporter } from '../../shared/defects/index.ts';
import { configureLogging } from '../../shared/net/index.ts';

/** What goes wrong in the page: told to main, which writes it down, and asked for again when a session has ended by it. */
export class DefectStore {
  readonly #bridge: Pick<Bridge, 'reportDefect' | 'explainEnd' | 'copyDetails' | 'leave'>;
  readonly #reporter: DefectReporter;

  constructor(bridge: Pick<Bridge, 'reportDefect' | 'explainEnd' | 'copyDetails' | 'leave'>) {
    this.#bridge = bridge;
    this.#reporter = new DefectReporter((defect) => void bridge.reportDefect(defect));
  }

  /**
   * Hears of every error that nobody caught, views that broke included (`reportError`), and of what the layers below
   * log, such as a handler that threw.
   * @param onError is told of the errors as well: the last minute may explain them
   */
  listen(page: Window, onError: (error: unknown) => void): void {
    const failed = (error: unknown) => {
      this.#reporter.report('page-error', error);
      onError(error);
    };
    // An event without an error is only a remark of the browser's.
    page.addEventListener('error', ({ error }) => error && failed(error));
    page.addEventListener('unhandledrejection', ({ reason }) => failed(reason));
    configureLogging({ level: 'warn', sink: this.#reporter.record });
  }

  /** What is known of such an end; null when that is nothing. Never rejects. */
  async explain(code: BrokenEnd): Promise<Explanation | null> {
    // When the session is closed, its host thread has said all that it had to say.
    await this.#bridge.leave();
    const result = await this.#bridge.explainEnd(code);
    return result.ok ? result.value : null;
  }

  async copyDetails(code: BrokenEnd): Promise<void> {
    await this.#bridge.copyDetails(code);
  }
}
