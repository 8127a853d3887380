import { afterEach, describe, expect, it } from 'vitest';
import { configureLogging, type LogRecord, log } from './logging.ts';

afterEach(() => configureLogging({ level: 'silent', sink: () => {} }));

function logged(level?: 'silent' | 'error' | 'warn' | 'info' | 'debug'): LogRecord[] {
  const records: LogRecord[] = [];
  configureLogging({ ...(level && { level }), sink: (record) => records.push(record) });
  for (const each of ['error', 'warn', 'info', 'debug'] as const) log(each, `an-${each}`, { port: 1 });
  return records;
}

describe('logging', () => {
  it('is silent until it is asked for, and again when told so', () => {
    log('error', 'nobody-sees-this');
    expect(logged('silent')).toEqual([]);
  });

  it('writes a level and what is worse, an event and its fields', () => {
    expect(logged('warn')).toEqual([
      { level: 'error', event: 'an-error', fields: { port: 1 } },
      { level: 'warn', event: 'an-warn', fields: { port: 1 } },
    ]);
    expect(logged('debug')).toHaveLength(4);
  });

  it('is at level info unless told', () => {
    expect(logged().map(({ level }) => level)).toEqual(['error', 'warn', 'info']);
  });

  it('survives a sink that throws', () => {
    configureLogging({
      sink: () => {
        throw new Error('disk full');
      },
    });
    expect(() => log('error', 'an-error')).not.toThrow();
  });
});
