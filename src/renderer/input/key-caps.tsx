import { keyName } from './key-names.ts';
import './key-caps.css';

/** Keys as they look on the keyboard. @param codes as `KeyboardEvent.code` has them */
export function KeyCaps({ codes }: { codes: readonly string[] }) {
  return (
    <span class="key-caps">
      {codes.map((code) => (
        <KeyCap key={code} name={keyName(code)} />
      ))}
    </span>
  );
}

/** One key, by what stands on it. */
export function KeyCap({ name }: { name: string }) {
  return <kbd class="key-cap">{name}</kbd>;
}
