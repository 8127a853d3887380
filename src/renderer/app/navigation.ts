import { computed, signal } from '@preact/signals';
import { nextScreen, type Panel, type Screen, type ScreenEvent } from './screen.ts';

/** Which screen is shown, and what leads from one to the next. */
export class Navigation {
  readonly screen = signal<Screen>({ name: 'menu' });
  /** What friends have to know to join; undefined unless this player hosts. */
  readonly hosting = computed(() => {
    const screen = this.screen.value;
    return screen.name === 'playing' || screen.name === 'lobby' ? screen.hosting : undefined;
  });
  /** Whether keys and buttons are the game's: nothing stands over it. */
  readonly isInGame = computed(() => {
    const screen = this.screen.value;
    return screen.name === 'playing' && screen.panel === 'none';
  });

  /** Whether nothing would end if something else began. */
  get isFree(): boolean {
    const screen = this.screen.value;
    if (screen.name === 'join') return !screen.connecting;
    return screen.name === 'menu' || screen.name === 'settings' || screen.name === 'ended';
  }

  go(event: ScreenEvent): void {
    this.screen.value = nextScreen(this.screen.value, event);
  }

  readonly openSettings = (): void => this.go({ type: 'settings-opened' });

  readonly openJoin = (): void => this.go({ type: 'join-opened' });

  readonly openPanel = (panel: Panel): void => this.go({ type: 'panel', panel });
}
