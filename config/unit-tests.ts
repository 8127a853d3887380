/** What every unit test starts from: vitest runs this before each test file. */
import fc from 'fast-check';

/** Property tests try the same cases in each run, so that a run that was green stays green. */
const SEED = 5071;

fc.configureGlobal({ seed: SEED });
