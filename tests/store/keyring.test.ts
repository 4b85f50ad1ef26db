import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keysIn } from '../../src/key-text.js';
import { Keyring, SealError } from '../../src/store/keyring.js';

const key = fc.uint8Array({ minLength: 32, maxLength: 32 });
const text = fc.string({ unit: 'binary', maxLength: 200 });
const place = fc.array(fc.string({ maxLength: 12 }), { maxLength: 4 });

/** Why opening fails; null where it does not. */
function refusal(open: () => unknown): string | null {
  try {
    open();
    return null;
  } catch (error) {
    return error instanceof SealError ? error.why : String(error);
  }
}

describe('a keyring', () => {
  it('opens what it has sealed, in its place', () => {
    fc.assert(
      fc.property(key, text, place, (own, secret, where) => {
        const ring = new Keyring([own]);
        expect(ring.open(ring.seal(secret, where), where)).toEqual({ text: secret, current: true });
      }),
    );
  });

  it('opens nothing in another place', () => {
    fc.assert(
      fc.property(key, text, place, place, (own, secret, where, elsewhere) => {
        fc.pre(JSON.stringify(where) !== JSON.stringify(elsewhere));
        const ring = new Keyring([own]);
        expect(refusal(() => ring.open(ring.seal(secret, where), elsewhere))).toBe('tampered');
      }),
    );
  });

  it('opens nothing in which a single sign was changed, taken away or added', () => {
    const sign = fc.constantFrom(...'ABCXYZabcxyz0189-_.=v~');
    fc.assert(
      fc.property(key, text, fc.nat(), sign, fc.constantFrom(0, 1), (own, secret, at, other, taken) => {
        const ring = new Keyring([own]);
        const sealed = ring.seal(secret, ['T1']);
        const from = at % (sealed.length + 1);
        const changed = `${sealed.slice(0, from)}${other}${sealed.slice(from + taken)}`;
        fc.pre(changed !== sealed);
        expect(refusal(() => ring.open(changed, ['T1']))).not.toBeNull();
        if (from < sealed.length)
          expect(refusal(() => ring.open(sealed.slice(0, from), ['T1']))).not.toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('opens no parts of two seals put together', () => {
    const ring = new Keyring([randomBytes(32)]);
    const [first, second] = ['xoxb-first', 'xoxb-other'].map((one) => ring.seal(one, ['T1']).split('.'));
    for (const part of [2, 3, 4]) {
      const mixed = first?.map((own, n) => (n === part ? second?.[n] : own)).join('.') ?? '';
      expect(refusal(() => ring.open(mixed, ['T1']))).toBe('tampered');
    }
  });

  it('says of another key’s seal that the key is not there', () => {
    fc.assert(
      fc.property(key, key, text, (own, other, secret) => {
        fc.pre(!Buffer.from(own).equals(Buffer.from(other)));
        const sealed = new Keyring([own]).seal(secret, []);
        expect(refusal(() => new Keyring([other]).open(sealed, []))).toBe('unknown-key');
      }),
    );
  });

  it('opens with any of its keys, tells which is no longer the first, and seals with the first', () => {
    fc.assert(
      fc.property(key, key, text, (old, fresh, secret) => {
        fc.pre(!Buffer.from(old).equals(Buffer.from(fresh)));
        const sealed = new Keyring([old]).seal(secret, ['T1']);
        const both = new Keyring([fresh, old]);
        const opened = both.open(sealed, ['T1']);
        expect(opened).toEqual({ text: secret, current: false });
        const again = both.seal(opened.text, ['T1']);
        expect(new Keyring([fresh]).open(again, ['T1'])).toEqual({ text: secret, current: true });
      }),
    );
  });

  it('never seals alike, and shows neither the text nor the key', () => {
    fc.assert(
      fc.property(key, fc.string({ minLength: 6, maxLength: 60 }), (own, secret) => {
        const ring = new Keyring([own]);
        const sealed = [ring.seal(secret, []), ring.seal(secret, [])];
        expect(sealed[0]).not.toBe(sealed[1]);
        const bytes = Buffer.from(own);
        for (const hidden of [secret, bytes.toString('hex'), bytes.toString('base64url')])
          for (const one of sealed) expect(one).not.toContain(hidden);
      }),
    );
  });

  it('draws a secret for each purpose: the same from the same key, another from another', () => {
    const [own, other] = [randomBytes(32), randomBytes(32)];
    const secret = new Keyring([own, other]).secretFor('state');
    expect(new Keyring([own]).secretFor('state')).toBe(secret);
    expect(new Keyring([other]).secretFor('state')).not.toBe(secret);
    expect(new Keyring([own]).secretFor('another')).not.toBe(secret);
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  });

  it('needs a key', () => {
    expect(() => new Keyring([])).toThrow('needs a key');
  });
});

describe('keys as they are written', () => {
  it('are read in hexadecimal, in base64 and in that of URLs, several with commas', () => {
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), (keys) => {
        const bytes = keys.map((one) => Buffer.from(one));
        const ways = (['hex', 'base64', 'base64url'] as const).map((way) =>
          bytes.map((one) => one.toString(way)),
        );
        for (const written of ways)
          expect(keysIn(written.join(', '))?.map((one) => Buffer.from(one))).toEqual(bytes);
      }),
    );
  });

  it.each([
    ['nothing', ''],
    ['a password', 'correct horse battery staple'],
    ['too few bytes', randomBytes(31).toString('base64')],
    ['too many bytes', randomBytes(33).toString('base64')],
    ['half a hexadecimal key', randomBytes(16).toString('hex')],
    ['one of two', `${randomBytes(32).toString('hex')},abc`],
  ])('are none: %s', (_, written) => {
    expect(keysIn(written)).toBeNull();
  });
});
