import './choice.css';

/** On or off. */
export function Switch(props: { label: string; isOn: boolean; onToggle: () => void }) {
  return (
    <label class="switch">
      <input type="checkbox" checked={props.isOn} onChange={props.onToggle} />
      {props.label}
    </label>
  );
}
