export { BlackBox } from './black-box.ts';
export { MalformedBytesError } from './bytes.ts';
export { ClockSync, type Exchange } from './clock-sync.ts';
export { LinkConditioner } from './conditioned-dial.ts';
export {
  angle,
  choice,
  type DecimalOptions,
  decimal,
  type Field,
  flag,
  type IntegerOptions,
  integer,
  type Motion,
  text,
} from './field.ts';
export { FixedStep, TICK_RATE } from './fixed-step.ts';
export { HOLD_TICKS, InputBuffer, MAX_TICKS_AHEAD } from './input-buffer.ts';
export { InputCodec, MAX_INPUTS } from './input-codec.ts';
export { InputLog, type LogEntry, type LogPiece, replay } from './input-log.ts';
export { Interpolation } from './interpolation.ts';
export {
  type Fields,
  type Layout,
  LayoutError,
  type Row,
  type RowLayout,
  type Snapshot,
  StateLayout,
  type Table,
  table,
} from './layout.ts';
export {
  checkConditions,
  DelayLine,
  halves,
  LINKS,
  type LinkConditions,
  type LinkName,
  PERFECT,
  STALL_MS,
} from './link-conditioner.ts';
export {
  conditionsOf,
  describeLink,
  findLink,
  LINK_NAMES,
  LINK_OPTIONS,
  type LinkWish,
} from './link-options.ts';
export { Meter } from './meter.ts';
export { MeteredConnection } from './metered-connection.ts';
export { Pace } from './pace.ts';
export { Prediction, type PredictionOptions } from './prediction.ts';
export { nextRandom, type RandomState } from './random.ts';
export {
  type AboutRecording,
  MAX_RECORDING_BYTES,
  type RecordedEntry,
  type Recording,
  RecordingError,
  type RecordingReason,
  readRecording,
  writeRecording,
} from './recording.ts';
export { RecordingConnection } from './recording-connection.ts';
export { ReplayConnection, spanOf } from './replay-connection.ts';
export { SnapshotCodec } from './snapshot.ts';
export { hashBytes } from './state-hash.ts';
export { RecentNumbers } from './statistics.ts';
