import { LookChooser } from './look-chooser.tsx';
import type { LookStore } from './look-store.ts';
import './looks.css';
import { say } from './words.ts';

/** The same where there is little room: it opens when it is wanted. */
export function LookFold({ looks }: { looks: LookStore }) {
  return (
    <details class="look-fold">
      <summary>{say().title}</summary>
      <LookChooser looks={looks} />
    </details>
  );
}
