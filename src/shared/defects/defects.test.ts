import { describe, expect, it } from 'vitest';
import {
  type Defect,
  DefectReporter,
  defectOf,
  defectOfRecord,
  defectSchema,
  MOST_DEFECTS,
} from './index.ts';

function thrownByARule(): Error {
  return new TypeError('x is not a function\n    at a line of its own');
}

function reporter(): { told: Defect[]; reporter: DefectReporter } {
  const told: Defect[] = [];
  return { told, reporter: new DefectReporter((defect) => told.push(defect)) };
}

describe('a defect', () => {
  it('says what was thrown, and where its first cause was', () => {
    const error = new Error('The rules failed.', { cause: new Error('again', { cause: thrownByARule() }) });
    const { message, stack } = defectOf('page-error', error);
    expect(message).toBe('The rules failed.');
    expect(stack).toMatch(/^ {4}at .*\n {4}at thrownByARule .*defects\.test\.ts:\d+:\d+/);
  });

  it.each([
    [new RangeError('too far'), 'RangeError: too far'],
    ['just a text', 'Something was thrown that is no error: just a text'],
    [undefined, 'Something was thrown that is no error: undefined'],
    [Object.create(null), 'Something was thrown that is no error: object'],
  ])('can be made of anything that can be thrown: %s', (thrown, message) => {
    expect(defectOf('page-error', thrown)).toMatchObject({ level: 'error', code: 'page-error', message });
  });

  it('always fits what main accepts', () => {
    const error = new Error('x'.repeat(5_000));
    error.stack = '    at y\n'.repeat(5_000);
    for (const thrown of [error, 'z'.repeat(5_000)])
      expect(defectSchema.safeParse(defectOf('page-error', thrown)).success).toBe(true);
  });

  it('is made of what the library logs, and not of its news', () => {
    const record = {
      level: 'error',
      event: 'handler-failed',
      fields: { error: thrownByARule(), action: 'say' },
    } as const;
    expect(defectOfRecord(record)).toMatchObject({
      code: 'handler-failed',
      message: expect.stringMatching(/^TypeError: x is not .*; action: say$/s),
      stack: expect.stringContaining('thrownByARule'),
    });
    const warning = { level: 'warn', event: 'value-outside', fields: { message: 'x is 9.' } } as const;
    expect(defectOfRecord(warning)).toEqual({
      level: 'warn',
      code: 'value-outside',
      message: 'x is 9.',
      stack: '',
    });
    expect(defectOfRecord({ level: 'info', event: 'connected', fields: {} })).toBeUndefined();
  });
});

describe('a reporter', () => {
  it('tells each defect once', () => {
    const { told, reporter: it } = reporter();
    for (let i = 0; i < 3; i++) it.report('page-error', new Error('again and again'));
    it.report('view-error', new Error('again and again'));
    expect(told.map(({ code }) => code)).toEqual(['page-error', 'view-error']);
  });

  it('falls silent before anybody could fill a log with it', () => {
    const { told, reporter: it } = reporter();
    for (let i = 0; i < 1_000; i++) it.record({ level: 'warn', event: 'bad-message', fields: { path: i } });
    expect(told).toHaveLength(MOST_DEFECTS);
  });
});
