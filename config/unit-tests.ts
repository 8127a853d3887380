/** What every unit test starts from: vitest runs this before each test file. */
import fc from 'fast-check';

/** Property tests try the same values in each run, so that a run that was green stays green; `npm run fuzz` draws others. */
const SEED = Number(process.env.PROPERTY_SEED ?? 5071);

fc.configureGlobal({ seed: SEED });
