import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Button } from './button.tsx';
import { say } from './words.ts';

/** How long "Copied" stays, in ms. */
const SHOWN_FOR = 1_600;

interface CopyButtonProps {
  /** What is copied, or a word for it. */
  text: string;
  copy: (text: string) => Promise<void>;
  /** What stands on the button, and names what is copied; "Copy" unless told. */
  caption?: string;
  look?: string;
}

/** Copies one text and says that it did, to the eye and to a screen reader. */
export function CopyButton(props: CopyButtonProps) {
  const copies = useSignal(0);
  const copied = copies.value > 0;
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => {
      copies.value = 0;
    }, SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [copies.value]);

  const press = async () => {
    await props.copy(props.text);
    copies.value += 1;
  };
  return (
    <>
      <Button
        look={props.look ?? ''}
        // Whoever says aloud what stands on the button presses it: the name begins with that.
        label={copied ? say().copiedThat(props.text) : (props.caption ?? say().copyThat(props.text))}
        onPress={press}
      >
        {copied ? say().copied : (props.caption ?? say().copy)}
      </Button>
      <span class="visually-hidden" role="status">
        {copied ? say().copiedThat(props.text) : ''}
      </span>
    </>
  );
}
