import { words } from '../language/words.ts';

export const say = words(
  {
    notKept: (app: string) =>
      `${app} cannot write into its folder, so your name and all else are forgotten when it closes. Is the disk full, or the folder read-only?`,
  },
  {
    notKept: (app) =>
      `${app} kann nicht in seinen Ordner schreiben, deshalb sind dein Name und alles andere vergessen, wenn du es schließt. Ist die Festplatte voll oder der Ordner schreibgeschützt?`,
  },
);
