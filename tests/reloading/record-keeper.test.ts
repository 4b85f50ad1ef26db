import { beforeAll, describe, expect, it } from 'vitest';
import { CorpusError, openCorpus } from '../../src/corpus-files.js';
import type { TeamRecord } from '../../src/record.js';
import type { Built } from '../../src/reloading/build-record.js';
import { RecordKeeper } from '../../src/reloading/record-keeper.js';
import { corpusDir } from '../corpus.js';

let first: TeamRecord;
beforeAll(async () => {
  first = await openCorpus(corpusDir);
});

/** A folder whose files say what `files.text` says, and that is read at one's word. */
function folder(text = 'a') {
  const files = { text, builds: 0, onBuild: async () => {} };
  const log: string[] = [];
  const keeper = new RecordKeeper(first, {
    build: async (): Promise<Built> => {
      files.builds += 1;
      const fingerprint = files.text;
      await files.onBuild();
      if (fingerprint.startsWith('broken')) throw new CorpusError(fingerprint);
      return { record: { ...first }, documents: new Map(), fingerprint };
    },
    stamp: async () => files.text,
    renewed: () => log.push('renewed'),
    log: {
      info: () => undefined,
      warn: ({ why }) => log.push(`warn ${String(why)}`),
      error: (error) => log.push(`error ${String(error)}`),
    },
    now: () => 7,
    pause: async () => undefined,
  });
  return { files, log, keeper };
}

describe('the keeper of a record', () => {
  it('builds once more where it is asked while it builds, and no oftener', async () => {
    const { files, keeper } = folder();
    await Promise.all([keeper.renew(), keeper.renew(), keeper.renew()]);
    expect(files.builds).toBe(2);
  });

  it('reads files again that changed while they were read, and takes none that it saw half of', async () => {
    const { files, log, keeper } = folder('half');
    files.onBuild = async () => {
      files.text = 'whole';
    };
    await keeper.renew();
    expect([files.builds, log]).toEqual([2, ['renewed']]);
  });

  it('takes files that change all the time as they are in the end', async () => {
    const { files, log, keeper } = folder('x');
    files.onBuild = async () => {
      files.text += 'x';
    };
    await keeper.renew();
    expect([files.builds, log]).toEqual([5, ['renewed']]);
  });

  it('keeps the record where the files say the same, so that what is known of it stays known', async () => {
    const { files, log, keeper } = folder();
    await keeper.renew();
    const { record } = keeper;
    await keeper.renew();
    expect([files.builds, log, keeper.record === record]).toEqual([2, ['renewed'], true]);
  });

  it('says that files are broken when they were so twice, and only then', async () => {
    const { files, log, keeper } = folder('broken for a moment');
    files.onBuild = async () => {
      files.text = 'whole';
    };
    await keeper.renew();
    expect([log, keeper.state]).toEqual([['renewed'], { renewedAt: 7, brokenSince: null }]);
    const { record } = keeper;
    files.onBuild = async () => {};
    files.text = 'broken for good';
    await keeper.renew();
    expect(log).toEqual(['renewed', 'warn broken for good']);
    expect([keeper.record === record, keeper.state.brokenSince]).toEqual([true, 7]);
  });

  it('goes on after a fault of its own', async () => {
    const { files, log, keeper } = folder();
    files.onBuild = async () => {
      throw new TypeError('a fault');
    };
    await keeper.renew();
    expect([log, keeper.record === first, keeper.state.brokenSince]).toEqual([
      ['error TypeError: a fault'],
      true,
      7,
    ]);
    files.onBuild = async () => {};
    await keeper.renew();
    expect([log.at(-1), keeper.state.brokenSince]).toEqual(['renewed', null]);
  });
});
