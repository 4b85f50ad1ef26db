import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { openCorpus } from '../../src/corpus-files.js';
import { akomaNtoso } from '../../src/export/akoma-ntoso.js';
import type { TeamRecord } from '../../src/record.js';
import { type Transcript, transcriptSchema } from '../../src/transcript/transcript.js';
import { corpusDir } from '../corpus.js';

/**
 * The schema of the OASIS Standard of 29 August 2018, and the one of the `xml:` attributes that it imports. They are not
 * ours to publish: where they are not at hand, tests/export/export.test.ts alone looks at what is written.
 */
const folder = fileURLToPath(new URL('../../../shared/schemas/', import.meta.url));
const files = { schema: `${folder}akomantoso30.xsd`, attributes: `${folder}xml.xsd` };
const atHand = existsSync(files.schema) && existsSync(files.attributes);

let record: TeamRecord;
beforeAll(async () => {
  record = await openCorpus(corpusDir);
});

async function problemsOf(transcript: Transcript): Promise<string[]> {
  const chunks = akomaNtoso.write('transcripts', {
    transcripts: [transcript],
    meetings: [],
    people: [],
    source: () => '',
    quotes: () => [],
  });
  const { errors } = await validateXML({
    xml: [{ fileName: 'debate.xml', contents: [...chunks].join('') }],
    schema: [readFileSync(files.schema, 'utf8')],
    preload: [{ fileName: 'xml.xsd', contents: readFileSync(files.attributes, 'utf8') }],
    disableFileNameValidation: true,
  });
  return errors.map(({ rawMessage }) => rawMessage);
}

describe.skipIf(!atHand)('Akoma Ntoso by its schema (skipped where ../shared/schemas is not there)', () => {
  it('is what every document of the record is written as', async () => {
    for (const transcript of record.transcripts)
      expect(await problemsOf(transcript), transcript.document.id).toEqual([]);
  });

  it('is what a document is written as of which hardly anything is known, whatever its names are', async () => {
    const [known] = record.transcripts;
    const turn = known?.turns[0] ?? expect.fail('no turn');
    const { id } = known?.document ?? expect.fail('no document');
    const transcript = transcriptSchema.parse({
      ...known,
      document: {
        ...known?.document,
        title: '＜共同＞ & "記者会見"\u0000',
        publisher: '防衛省',
        language: 'ko',
        url: null,
        date: null,
        published: null,
        place: null,
      },
      turns: [
        { ...turn, id: `${id}#t1`, speaker: null, label: '', office: null, kind: 'question' },
        { ...turn, id: `${id}#t2`, speaker: { id: `${id}/kim`, name: '김' }, office: '장관', kind: 'answer' },
        {
          ...turn,
          id: `${id}#t3`,
          speaker: { id: `${id}#kim`, name: '김' },
          office: '장관',
          kind: 'reported',
        },
      ],
    });
    expect(await problemsOf(transcript)).toEqual([]);
  });
});
