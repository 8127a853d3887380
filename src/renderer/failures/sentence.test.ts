import { afterEach, describe, expect, it } from 'vitest';
import { ADDRESS_FAULTS } from '../../shared/bridge/index.ts';
import { ERRORS } from '../../shared/net/index.ts';
import { REASONS, refusalText } from '../../shared/session/index.ts';
import { LANGUAGES, language } from '../language/words.ts';
import { headline, sentence } from './sentence.ts';
import { headlines, sentences } from './words.ts';

afterEach(() => {
  language.value = 'en';
});

/** The same in each language. */
function everywhere(say: () => string): string[] {
  return LANGUAGES.map((each) => {
    language.value = each;
    return say();
  });
}

describe('what is said of a failure', () => {
  const codes = [...Object.keys(ERRORS), ...Object.keys(REASONS), ...Object.keys(sentences())];

  it.each([...new Set(codes)])(
    '“%s” is a sentence of its own in each language, also without parameters',
    (code) => {
      const said = everywhere(() => sentence({ code }));
      expect(new Set(said).size).toBe(LANGUAGES.length);
      for (const text of said) expect(text).toMatch(/^\S.*[.?]$/);
      for (const text of said) expect(text).not.toMatch(/undefined|NaN/);
    },
  );

  it.each(Object.keys(ADDRESS_FAULTS))('says of an address what is wrong with it: %s', (fault) => {
    const parameters = { fault, host: 'a@b', scheme: 'http', address: '10.0.0.5' };
    const said = everywhere(() => sentence({ code: 'address-malformed', parameters }));
    expect(new Set(said).size).toBe(LANGUAGES.length);
    expect(said).not.toContain(sentence({ code: 'address-malformed' }));
  });

  it('is the same in English as what programs and logs are told', () => {
    const refusal = { reason: 'version', what: 'app', host: 3, yours: 2 } as const;
    const { reason: code, ...parameters } = refusal;
    expect(sentence({ code, parameters })).toBe(refusalText(refusal));
    const full = { reason: 'full', seats: 16 } as const;
    expect(sentence({ code: 'full', parameters: { seats: 16 } })).toBe(refusalText(full));
    const places = { reason: 'address', places: 4 } as const;
    expect(sentence({ code: 'address', parameters: { places: 4 } })).toBe(refusalText(places));
    const game = { reason: 'game', game: 'chess', title: 'Chess' } as const;
    expect(sentence({ code: 'game', parameters: { game: 'chess', title: 'Chess' } })).toBe(refusalText(game));
  });

  it('names no game of which nothing can be seen', () => {
    const unseen = { code: 'game', parameters: { game: '', title: '' } };
    expect(everywhere(() => sentence(unseen))).toEqual(everywhere(() => sentence({ code: 'game' })));
  });

  it('has the parameters in it, in German as well', () => {
    language.value = 'de';
    const text = sentence({ code: 'version', parameters: { what: 'app', host: 3, yours: 2 } });
    expect(text).toBe(
      'Der Host hat Version 3 der App, du hast Version 2. Aktualisiere deine und tritt dann noch einmal bei.',
    );
  });

  it.each(['', 'something-new', '__proto__', 'constructor', 'toString'])(
    'is something sensible when a host sends the code “%s”',
    (code) => {
      expect(everywhere(() => sentence({ code }))).toEqual([
        'The connection was closed.',
        'Die Verbindung wurde geschlossen.',
      ]);
      expect(everywhere(() => headline(code))).toEqual(['The game is over', 'Das Spiel ist vorbei']);
    },
  );

  it('has a headline of its own for what people should know at a glance, and plain ones for all else', () => {
    expect([headline('kicked'), headline('rate-limited')]).toEqual(['You were removed', 'The game is over']);
  });

  it('has a headline only for codes that have a sentence', () => {
    const without = Object.keys(headlines()).filter((code) => code !== 'over' && !(code in sentences()));
    expect(without).toEqual([]);
  });
});
