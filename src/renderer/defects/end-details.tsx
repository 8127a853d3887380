import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { type Explanation, isBrokenEnd } from '../../shared/bridge/index.ts';
import { CopyButton } from '../ui/copy-button.tsx';
import type { DefectStore } from './defect-store.ts';
import './end-details.css';
import { say } from './words.ts';

/**
 * What is known of an end that a defect on this computer brought about. A developer reads what broke and where the log
 * is; a player gets details to send to whoever made the game. Nothing for all other ends.
 */
export function EndDetails({ defects, code }: { defects: DefectStore; code: string }) {
  const explanation = useSignal<Explanation | null>(null);
  useEffect(() => {
    let isShown = true;
    const explain = async () => {
      const known = isBrokenEnd(code) ? await defects.explain(code) : null;
      if (isShown) explanation.value = known;
    };
    void explain();
    return () => {
      isShown = false;
    };
  }, [code]);

  const known = explanation.value;
  if (known === null || !isBrokenEnd(code)) return null;
  return (
    <section class="end-details" aria-label={say().details}>
      {known.developer ? (
        <>
          <p class="end-details-message selectable">{known.developer.message}</p>
          {known.developer.at && <p class="selectable">{known.developer.at}</p>}
          <p class="end-details-where">
            {say().whereTheRestIs} <span class="selectable">{known.developer.log}</span>
          </p>
        </>
      ) : (
        <p class="end-details-where">{say().ifAgain}</p>
      )}
      <CopyButton
        text={say().theDetails}
        caption={say().copyDetails}
        look="quiet"
        copy={() => defects.copyDetails(code)}
      />
    </section>
  );
}
