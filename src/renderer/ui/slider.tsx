import { useId } from 'preact/hooks';
import './slider.css';

/** A number between two others, in percent. */
export function Slider(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  step: number;
  disabled?: boolean;
  onSlide: (value: number) => void;
}) {
  const { label, value, min, max, step, disabled = false } = props;
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <output for={id}>{value} %</output>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        disabled={disabled}
        aria-valuetext={`${value} %`}
        onInput={({ currentTarget }) => props.onSlide(Number(currentTarget.value))}
      />
    </div>
  );
}
