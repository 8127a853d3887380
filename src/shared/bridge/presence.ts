/** That the app is there, for somebody who looks elsewhere. */
import { takes } from './verb.ts';

export const presenceVerbs = {
  /** Lets the taskbar or dock ask for attention until the window is looked at; does nothing while it is. */
  drawAttention: takes().answers<void>(),
};
