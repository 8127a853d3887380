import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { TEXT_SIZE } from '../../shared/bridge/index.ts';
import { Choice } from '../ui/choice.tsx';
import { Field } from '../ui/field.tsx';
import { Slider } from '../ui/slider.tsx';
import { Switch } from '../ui/switch.tsx';
import { KeyChooser } from './key-chooser.tsx';
import type { SettingsStore } from './settings-store.ts';
import './settings-form.css';
import { say } from './words.ts';

/** How far the volumes go with one step, in percent. */
const VOLUME_STEP = 5;

/** All that a player can choose. Each choice holds at once, and is kept. */
export function SettingsForm(props: {
  settings: SettingsStore;
  isPlaying: boolean;
  /** What else can be chosen: sections that other features bring. */
  children?: ComponentChildren;
}) {
  const { settings, isPlaying } = props;
  useEffect(() => {
    // The window can be made fullscreen, or not, without the app: then it changes its size.
    window.addEventListener('resize', settings.refresh);
    return () => {
      window.removeEventListener('resize', settings.refresh);
      settings.keepNow();
    };
  }, [settings]);
  return (
    <div class="settings">
      {!isPlaying && <Name settings={settings} />}
      {props.children}
      <Hearing settings={settings} />
      <Seeing settings={settings} />
      <KeyChooser keys={settings.saved.value.keys} onChoose={(keys) => settings.choose({ keys })} />
    </div>
  );
}

/** Not while playing: there everybody knows the name that somebody came with. */
function Name({ settings }: { settings: SettingsStore }) {
  return (
    <section class="settings-part">
      <Field
        label={say().name}
        value={settings.name.value}
        placeholder={say().nameHint}
        maxLength={20}
        onInput={(name) => settings.setName(name)}
      />
    </section>
  );
}

function Hearing({ settings }: { settings: SettingsStore }) {
  const { muted, soundVolume, musicVolume } = settings.saved.value;
  return (
    <section class="settings-part" aria-labelledby="settings-hearing">
      <h2 id="settings-hearing">{say().hearing}</h2>
      <Switch label={say().soundIsOn} isOn={!muted} onToggle={settings.toggleMuted} />
      <Slider
        label={say().sounds}
        value={soundVolume}
        min={0}
        max={100}
        step={VOLUME_STEP}
        onSlide={(value) => settings.choose({ soundVolume: value })}
      />
      <Slider
        label={say().music}
        value={musicVolume}
        min={0}
        max={100}
        step={VOLUME_STEP}
        onSlide={(value) => settings.choose({ musicVolume: value })}
      />
    </section>
  );
}

function Seeing({ settings }: { settings: SettingsStore }) {
  const { language, fullscreen, textSize, motion, contrast } = settings.saved.value;
  const asTheSystem = { value: 'system', label: say().asTheSystem } as const;
  return (
    <section class="settings-part" aria-labelledby="settings-seeing">
      <h2 id="settings-seeing">{say().seeing}</h2>
      <Choice
        label={say().language}
        value={language}
        options={[asTheSystem, { value: 'en', label: say().english }, { value: 'de', label: say().german }]}
        onChoose={(value) => settings.choose({ language: value })}
      />
      <Slider
        label={say().textSize}
        value={textSize}
        min={TEXT_SIZE.least}
        max={TEXT_SIZE.most}
        step={TEXT_SIZE.step}
        onSlide={(value) => settings.choose({ textSize: value })}
      />
      <Switch label={say().fullscreen} isOn={fullscreen} onToggle={settings.toggleFullscreen} />
      <Choice
        label={say().motion}
        value={motion}
        options={[
          asTheSystem,
          { value: 'reduced', label: say().lessMotion },
          { value: 'full', label: say().fullMotion },
        ]}
        onChoose={(value) => settings.choose({ motion: value })}
      />
      <Choice
        label={say().contrast}
        value={contrast}
        options={[
          asTheSystem,
          { value: 'more', label: say().moreContrast },
          { value: 'usual', label: say().usualContrast },
        ]}
        onChoose={(value) => settings.choose({ contrast: value })}
      />
    </section>
  );
}
