import { EventEmitter, once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { closeBeforeQuit } from './quitting.ts';

/** Quits as Electron does: asks first, and ends when nobody objects. */
class FakeApp extends EventEmitter {
  asked = 0;

  quit(): void {
    let held = false;
    this.asked++;
    const preventDefault = () => {
      held = true;
    };
    this.emit('before-quit', { preventDefault });
    if (!held) this.emit('ended');
  }
}

const never = () => false;

describe('quitting', () => {
  it('waits until all is closed, once, however often it is asked', async () => {
    const app = new FakeApp();
    const order: string[] = [];
    const session = new EventEmitter();
    closeBeforeQuit(
      app,
      async () => {
        order.push('closing');
        await once(session, 'close');
        order.push('closed');
      },
      never,
    );
    app.quit();
    app.quit();
    session.emit('close');
    await once(app, 'ended');
    expect(order).toEqual(['closing', 'closed']);
    expect(app.asked).toBe(3);
  });

  it('quits although closing fails', async () => {
    const app = new FakeApp();
    closeBeforeQuit(app, () => Promise.reject(new Error('no')), never);
    app.quit();
    await once(app, 'ended');
    expect(app.asked).toBe(2);
  });

  it('quits although closing never ends', async () => {
    const app = new FakeApp();
    closeBeforeQuit(app, () => new Promise(() => {}), never, 1);
    app.quit();
    await once(app, 'ended');
    expect(app.asked).toBe(2);
  });

  it('stays open while the player is asked, and closes nothing', async () => {
    const app = new FakeApp();
    const answers = [true, false];
    let closed = 0;
    const close = async () => {
      closed++;
    };
    closeBeforeQuit(app, close, () => answers.shift() ?? false);
    app.quit();
    expect(closed).toBe(0);
    app.quit();
    await once(app, 'ended');
    expect(closed).toBe(1);
  });
});
