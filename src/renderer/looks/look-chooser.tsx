import { useId } from 'preact/hooks';
import { COLOURS, FACES, type Look, seatLook } from '../../shared/session/index.ts';
import { LookDot } from '../ui/seat-dot.tsx';
import type { LookStore } from './look-store.ts';
import './looks.css';
import { say } from './words.ts';

/** Colour and face, to be chosen. Each choice holds at once, also in the middle of a game, and is remembered. */
export function LookChooser({ looks }: { looks: LookStore }) {
  const own = looks.own.value;
  const { colour, face } = own ?? seatLook(0);
  const taken = looks.taken.value;
  const colourName = (number: number) => {
    const by = taken.get(number);
    const name = say().colourName(number);
    return by === undefined ? name : say().takenBy(name, by);
  };
  return (
    <div class="look-chooser">
      <Row
        label={say().colour}
        count={COLOURS}
        chosen={own?.colour}
        lookOf={(number) => ({ colour: number, face })}
        nameOf={colourName}
        isTaken={(number) => taken.has(number) && number !== own?.colour}
        onChoose={looks.chooseColour}
      />
      <Row
        label={say().face}
        count={FACES}
        chosen={own?.face}
        lookOf={(number) => ({ colour, face: number })}
        nameOf={(number) => say().faceName(number)}
        isTaken={() => false}
        onChoose={looks.chooseFace}
      />
      {own === null && <p class="look-nothing">{say().anything}</p>}
    </div>
  );
}

interface RowProps {
  label: string;
  count: number;
  chosen: number | undefined;
  lookOf(number: number): Look;
  nameOf(number: number): string;
  isTaken(number: number): boolean;
  onChoose(number: number): void;
}

function Row({ label, count, chosen, lookOf, nameOf, isTaken, onChoose }: RowProps) {
  const name = useId();
  return (
    <fieldset class="look-row">
      <legend>{label}</legend>
      {Array.from({ length: count }, (_, number) => (
        <label key={nameOf(number)} class="look-option" title={nameOf(number)}>
          <input
            type="radio"
            name={name}
            aria-label={nameOf(number)}
            checked={number === chosen}
            disabled={isTaken(number)}
            onChange={() => onChoose(number)}
          />
          <LookDot look={lookOf(number)} />
        </label>
      ))}
    </fieldset>
  );
}
