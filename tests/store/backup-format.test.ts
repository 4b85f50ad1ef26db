import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/mistakes/usage-error.js';
import { type Backup, backupText, readBackup, rowsIn } from '../../src/store/backup-format.js';
import { versions } from '../../src/store/migrations/index.js';

const value = fc.oneof(fc.string({ unit: 'binary' }), fc.maxSafeInteger(), fc.constant(null));
const row = fc.dictionary(
  fc.string({ minLength: 1 }).filter((name) => name !== '__proto__'),
  value,
);
const backup = fc.record({
  version: fc.constantFrom(...versions),
  tables: fc
    .dictionary(fc.string({ minLength: 1 }), fc.array(row, { minLength: 1 }))
    .map((tables) => new Map(Object.entries(tables))),
});

const small: Backup = {
  version: versions[0] ?? '',
  tables: new Map([
    [
      'person',
      [
        { team: 'T1', user_id: 'U2' },
        { user_id: 'U1', team: 'T1' },
      ],
    ],
    ['arrival', [{ document: '会見', at: 5 }]],
  ]),
};

function mistakeIn(text: string): unknown {
  try {
    return readBackup(text, 'a.jsonl');
  } catch (error) {
    return error instanceof UsageError ? error.mistake : error;
  }
}

describe('a backup as text', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(backup, (some) => {
        const read = readBackup(backupText(some), 'a.jsonl');
        expect(rowsIn(read)).toBe(rowsIn(some));
        expect(backupText(read)).toBe(backupText(some));
      }),
    );
  });

  it('is the same whatever the order in which a database gives its rows and columns', () => {
    const tables = [...small.tables].reverse().map(([name, rows]) => [name, [...rows].reverse()] as const);
    expect(backupText({ ...small, tables: new Map(tables) })).toBe(backupText(small));
    expect(backupText(small).split('\n').slice(1, 4)).toEqual([
      '{"table":"arrival","row":{"at":5,"document":"会見"}}',
      '{"table":"person","row":{"team":"T1","user_id":"U1"}}',
      '{"table":"person","row":{"team":"T1","user_id":"U2"}}',
    ]);
  });

  it('is refused wherever it is cut off, and wherever a sign of it was changed', () => {
    const text = backupText(small);
    for (let at = 0; at < text.length; at += 1) {
      for (const spoilt of [text.slice(0, at), `${text.slice(0, at)}~${text.slice(at + 1)}`])
        expect(mistakeIn(spoilt), spoilt).toMatchObject({
          code: expect.stringMatching(/^(?:no|damaged|later)-backup$/u),
        });
    }
  });

  it('is refused where a line is missing, comes twice, or was added behind the end', () => {
    const lines = backupText(small).split('\n');
    for (const spoilt of [
      lines.toSpliced(2, 1),
      lines.toSpliced(2, 0, lines[2] ?? ''),
      [...lines, lines[1] ?? ''],
    ])
      expect(mistakeIn(spoilt.join('\n'))).toMatchObject({ code: 'damaged-backup', file: 'a.jsonl' });
  });

  it('names the line that is damaged', () => {
    const lines = backupText(small).split('\n').with(2, '{"table":"person","row":{"team":1.5}}');
    expect(mistakeIn(lines.join('\n'))).toEqual({ code: 'damaged-backup', file: 'a.jsonl', line: 3 });
  });

  it('of a later version is said to be one', () => {
    const later = backupText({ ...small, version: '942-later' });
    expect(mistakeIn(later)).toEqual({ code: 'later-backup', file: 'a.jsonl', version: '942-later' });
  });

  it.each(['', '\n', 'hello', '{}', '{"backup":"something else","format":1,"version":"001-remembering"}\n'])(
    'is not taken for one where it is something else: %j',
    (text) => {
      expect(mistakeIn(text)).toEqual({ code: 'no-backup', file: 'a.jsonl' });
    },
  );
});
