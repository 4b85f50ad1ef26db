import { beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.js';
import type { World } from '../../src/command.js';
import { openCorpus } from '../../src/corpus-files.js';
import { corpusDir } from '../corpus.js';
import { type Dialogue, type JudgedTurn, judge, readDialogues } from './dialogues.js';

let dialogues: Dialogue[];
let world: World;
beforeAll(async () => {
  dialogues = await readDialogues(new URL('dialogues.jsonl', import.meta.url));
  world = { record: await openCorpus(corpusDir), commands, face: 'slack', language: null };
});

describe.each(['tuning', 'held-back'] as const)('the judged dialogues, %s half', (half) => {
  it('are taken as a colleague would take them, at least 95 turns in a hundred', async () => {
    const judged: JudgedTurn[] = [];
    for (const dialogue of dialogues.filter((one) => one.half === half))
      judged.push(...(await judge(dialogue, world)));
    const failed = judged.filter(({ wrong }) => wrong.length > 0);
    const told = failed.map(({ dialogue, say, wrong }) => `${dialogue} “${say}”: ${wrong.join('; ')}`);
    if (told.length > 0)
      console.info(`${half}: ${failed.length} of ${judged.length} turns\n${told.join('\n')}`);
    expect(1 - failed.length / judged.length, told.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

describe('the judged dialogues', () => {
  it('are at least thirty in each half, in English and in Japanese, each with an id of its own', () => {
    const count = (half: string, language: string) =>
      dialogues.filter((one) => one.half === half && one.id.includes(`-${language}-`)).length;
    for (const half of ['tuning', 'held-back']) {
      expect(dialogues.filter((one) => one.half === half).length).toBeGreaterThanOrEqual(30);
      expect(count(half, 'ja')).toBeGreaterThanOrEqual(12);
      expect(count(half, 'en')).toBeGreaterThanOrEqual(12);
    }
    expect(new Set(dialogues.map(({ id }) => id)).size).toBe(dialogues.length);
  });
});
