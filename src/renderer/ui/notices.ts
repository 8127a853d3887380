import { signal } from '@preact/signals';

/** Something that happened beside the game, told in a sentence or two. */
export interface NoticeText {
  readonly text: string;
  /** What can be done about it, if anything. */
  readonly action?: { readonly label: string; run(): void };
}

/** Whoever has something to tell the player beside the game. */
export type Tell = (notice: NoticeText) => void;

/** What is told at the bottom of the window: the newest only. */
export class Notices {
  readonly current = signal<NoticeText | undefined>(undefined);

  readonly tell: Tell = (notice) => {
    this.current.value = notice;
  };

  readonly close = (): void => {
    this.current.value = undefined;
  };
}
