/** `npm run serve`: a host without a window, in plain Node. Nothing here knows Electron. */
import { DefectReporter } from '../../shared/defects/index.ts';
import { configureLogging, NetError } from '../../shared/net/index.ts';
import { nodeClock, surviveClosing } from '../../shared/net/tcp/index.ts';
import { loadGame } from '../host/load-game.ts';
import { verify } from '../identity/verify.ts';
import { createLog } from '../shell/log.ts';
import { Agones } from './agones.ts';
import { Dedicated } from './dedicated.ts';
import { readServeOptions, SERVE_HELP, ServeUsageError } from './serve-options.ts';

/** What the process ends with: a command line that makes no sense is no failure of the server. */
const FAILED = 1;
const BAD_COMMAND_LINE = 2;

// Nothing that is printed can end anything.
surviveClosing(process.stdout);
surviveClosing(process.stderr);

const log = createLog([(text) => process.stdout.write(text)]);
const defects = new DefectReporter(({ level, code, message, stack }) => log[level](code, { message, stack }));
configureLogging({ level: 'warn', sink: defects.record });

void run(process.argv.slice(2));

async function run(args: readonly string[]): Promise<void> {
  try {
    const options = readServeOptions(args);
    if (options === undefined) return void process.stdout.write(SERVE_HELP);
    const dedicated = new Dedicated(options, { clock: nodeClock, log, verify, loadGame, agones: fleet() });
    endInOrder(dedicated);
    await dedicated.start();
    await dedicated.ended;
  } catch (error) {
    if (error instanceof ServeUsageError) return fail(error.message, BAD_COMMAND_LINE);
    if (error instanceof NetError) return fail(error.message, FAILED);
    throw error;
  }
}

/** The sidecar of Agones, where this process runs beside one. */
function fleet(): Agones | undefined {
  const port = Number(process.env.AGONES_SDK_HTTP_PORT);
  return Number.isInteger(port) && port > 0 && port < 65_536
    ? new Agones(port, { clock: nodeClock, log })
    : undefined;
}

/** What nobody caught: what is true in the game is not known any more. Whoever plays is told before the process ends. */
function endInOrder(dedicated: Dedicated): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => dedicated.end());
  process.on('uncaughtException', (error) => {
    defects.report('host-failed', error);
    process.exitCode = FAILED;
    void dedicated.close('host-failed').finally(() => process.exit(FAILED));
  });
}

function fail(message: string, code: number): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = code;
}
