export { LinkConditioner } from './conditioner/conditioned-dial.ts';
export {
  checkConditions,
  DelayLine,
  halves,
  LINKS,
  type LinkConditions,
  type LinkName,
  PERFECT,
  STALL_MS,
} from './conditioner/link-conditioner.ts';
export {
  conditionsOf,
  describeLink,
  findLink,
  LINK_NAMES,
  LINK_OPTIONS,
  type LinkWish,
} from './conditioner/link-options.ts';
export { InputBuffer } from './inputs/input-buffer.ts';
export { InputCodec, type Inputs } from './inputs/input-codec.ts';
export { InputLog, type LogEntry, type LogPiece, replay } from './inputs/input-log.ts';
export { Prediction, type PredictionOptions } from './inputs/prediction.ts';
export { HOLD_TICKS, JUMP_TICKS, MAX_INPUTS, MAX_SEATS, MAX_TICK, MAX_TICKS_AHEAD } from './limits.ts';
export { BlackBox } from './recording/black-box.ts';
export {
  type AboutRecording,
  MAX_RECORDING_BYTES,
  type RecordedEntry,
  type Recording,
  RecordingError,
  type RecordingReason,
  readRecording,
  writeRecording,
} from './recording/recording.ts';
export { RecordingConnection } from './recording/recording-connection.ts';
export { ReplayConnection, spanOf } from './recording/replay-connection.ts';
export { MalformedBytesError } from './state/bytes.ts';
export { distanceBetween, isTeleport } from './state/distance.ts';
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
} from './state/field.ts';
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
} from './state/layout.ts';
export { nextRandom, type RandomState } from './state/random.ts';
export { SnapshotCodec } from './state/snapshot.ts';
export { hashBytes } from './state/state-hash.ts';
export { ClockSync, type Exchange } from './time/clock-sync.ts';
export { FixedStep, TICK_RATE } from './time/fixed-step.ts';
export { Meter } from './time/meter.ts';
export { MeteredConnection } from './time/metered-connection.ts';
export { Pace } from './time/pace.ts';
export { RecentNumbers } from './time/statistics.ts';
export { Interpolation } from './view/interpolation.ts';
