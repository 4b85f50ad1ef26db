import { join } from 'node:path';
import type { Plan } from '../imported/plan.js';
import type { Meeting } from '../transcript/transcript.js';
import type { ImportEdge } from './edge.js';
import type { ImportLine } from './journal.js';
import { withMeetings } from './meetings-file.js';
import { inShort, type RecordIndex } from './record-index.js';
import { commit, Staging } from './staging.js';
import { stageDocument } from './version-files.js';

/** A batch is written when it has so many documents, or so many bytes: a process that is killed loses no more than one. */
const mostDocuments = 64;
const mostStaged = 16 * 1024 * 1024;

/** One command that imports: all its batches are taken back together. */
export interface Run {
  readonly id: string;
  readonly at: string;
}

/** A run that begins now. @param lines of the journal: with them no two runs are called the same, whatever the clock says */
export function newRun({ now, process }: ImportEdge, lines: number): Run {
  const at = new Date(now()).toISOString();
  return { id: `${at.replace(/[^0-9TZ]/gu, '')}-${process.id}-${lines}`, at };
}

/** Documents that are written into the record together, whole or not at all. */
export class Batches {
  #staging: Staging | null = null;
  #documents: ImportLine['documents'] = [];
  #meetings: Meeting[] = [];
  #number = 0;

  constructor(
    private readonly dir: string,
    private readonly run: Run,
    private readonly index: RecordIndex,
    private readonly edge: ImportEdge,
  ) {}

  /** Stages a document. @returns whether the batch is to be written now */
  async add(plan: Plan, bytes: Uint8Array, text: string): Promise<boolean> {
    const { files } = this.edge;
    this.#staging ??= await Staging.open(this.dir, `${this.run.id}-${this.#number}`, files);
    const staged = await stageDocument(this.#staging, plan, bytes, text);
    const document = { ...inShort(plan.transcript), name: plan.name };
    this.#documents.push({ ...document, was: plan.before?.document ?? null, ...staged });
    if (plan.isNewMeeting) this.#meetings.push(plan.meeting);
    this.index.add(
      document,
      { transcript: plan.transcript, source: text, metadata: plan.metadata },
      plan.meeting,
    );
    return this.#documents.length >= mostDocuments || this.#staging.bytes >= mostStaged;
  }

  /** Writes what is staged. */
  async write(): Promise<void> {
    const [staging, { files }] = [this.#staging, this.edge];
    if (!staging) return;
    const added = await this.stageMeetings(staging);
    const { id: run, at } = this.run;
    const { name: stage, changes } = staging;
    const documents = this.#documents;
    await commit(
      this.dir,
      { version: 1, did: 'import', run, at, stage, changes, documents, meetings: [...added] },
      files,
    );
    this.index.written();
    this.#staging = null;
    this.#documents = [];
    this.#meetings = [];
    this.#number += 1;
  }

  private async stageMeetings(staging: Staging): Promise<ImportLine['meetings']> {
    if (this.#meetings.length === 0) return [];
    const text = await this.edge.files.readFile(join(this.dir, 'meetings.yml'), 'utf8');
    const now = withMeetings(text, this.#meetings);
    await staging.write('meetings', 'meetings.yml', now.text);
    return [...now.added];
  }
}
