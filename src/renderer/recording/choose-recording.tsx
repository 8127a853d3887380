import { useEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { fileOf, RECORDING_EXTENSION } from './open-recording.ts';
import type { ReplayStore } from './replay-store.ts';
import { say } from './words.ts';

/** Opens a recording to watch: by a button, or by dropping the file anywhere on the window. */
export function ChooseRecording({ replays }: { replays: ReplayStore }) {
  const input = useRef<HTMLInputElement>(null);
  const watch = async (file: File | undefined) => {
    if (file !== undefined) replays.open(await fileOf(file));
  };
  useEffect(() => acceptDrops(watch), [replays]);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={RECORDING_EXTENSION}
        aria-label={say().recording}
        hidden
        onChange={({ currentTarget }) => {
          void watch(currentTarget.files?.[0]);
          // The same file may be chosen again.
          currentTarget.value = '';
        }}
      />
      <Button look="quiet" onPress={() => input.current?.click()}>
        {say().watch}
      </Button>
    </>
  );
}

/** @returns a function that ends it */
function acceptDrops(take: (file: File | undefined) => void): () => void {
  // Without this the browser would not let go of the file here.
  const over = (event: DragEvent) => event.preventDefault();
  const drop = (event: DragEvent) => {
    event.preventDefault();
    take(event.dataTransfer?.files[0]);
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
  };
}
