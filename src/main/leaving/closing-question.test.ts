import { beforeEach, describe, expect, it } from 'vitest';
import { ClosingQuestion } from './closing-question.ts';

describe('the question before closing', () => {
  let question: ClosingQuestion;
  let asked: number;

  /** The page waits for the next question, as it does from its start on. */
  function listen(): void {
    void question.next().then(() => {
      asked++;
    });
  }

  beforeEach(() => {
    question = new ClosingQuestion();
    asked = 0;
    listen();
  });

  it('is asked of whoever hosts friends', async () => {
    question.friends = 3;
    expect(question.keepsOpen()).toBe(true);
    await Promise.resolve();
    expect(asked).toBe(1);
  });

  it('is not asked where nobody loses a game', async () => {
    expect(question.keepsOpen()).toBe(false);
    await Promise.resolve();
    expect(asked).toBe(0);
  });

  it('is asked once: who closes again is believed, whether the page answers or hangs', () => {
    question.friends = 1;
    expect(question.keepsOpen()).toBe(true);
    expect(question.keepsOpen()).toBe(false);
  });

  it('is asked anew when the answer was no', () => {
    question.friends = 1;
    question.keepsOpen();
    listen();
    expect(question.keepsOpen()).toBe(true);
  });

  it('is not asked when the player is sure, or the computer shuts down', () => {
    question.friends = 2;
    question.settle();
    expect(question.keepsOpen()).toBe(false);
  });

  it('is not asked of a page that does not listen', () => {
    const silent = new ClosingQuestion();
    silent.friends = 2;
    expect(silent.keepsOpen()).toBe(false);
  });
});
