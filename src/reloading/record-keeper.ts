import { CorpusError } from '../corpus-files.js';
import type { TeamRecord } from '../record.js';
import type { Built, BuiltDocuments } from './build-record.js';

export interface KeeperEdge {
  readonly build: (known: BuiltDocuments) => Promise<Built>;
  /** Tells whether the files have changed; see `corpusStamp`. */
  readonly stamp: () => Promise<string>;
  /** Told that a new record serves from now on. */
  readonly renewed: (record: TeamRecord) => void;
  readonly log: ReloadLog;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** In milliseconds; two seconds unless told. */
  readonly lookAgainAfter?: number | undefined;
}

/** Each line has what it is about. */
export interface ReloadLog {
  info(about: Readonly<Record<string, unknown>>, message: string): void;
  warn(about: Readonly<Record<string, unknown>>, message: string): void;
  error(error: unknown, message: string): void;
}

/** How it stands with the record that serves; moments in milliseconds since 1970. */
export interface RecordState {
  /** When it was last renewed; null where it is that of the start. */
  readonly renewedAt: number | null;
  /** Since when the files cannot be used, so that the record of before serves; null where they can. */
  readonly brokenSince: number | null;
}

/** Files that are being written are not whole for a moment: what is wrong is looked at once more after so long. */
const secondLook = 2_000;
/** Files that change all the time are taken as they are after so many attempts. */
const mostAttempts = 5;

/**
 * Keeps the record that questions are answered from. It is always whole: a new one takes its place when it is complete,
 * and one that cannot be built leaves the old one serving.
 */
export class RecordKeeper {
  #record: TeamRecord;
  #documents: BuiltDocuments = new Map();
  #fingerprint: string | null = null;
  #state: RecordState = { renewedAt: null, brokenSince: null };
  #underWay: Promise<void> | null = null;
  #again = false;

  constructor(
    first: TeamRecord,
    readonly edge: KeeperEdge,
  ) {
    this.#record = first;
  }

  get record(): TeamRecord {
    return this.#record;
  }

  get state(): RecordState {
    return this.#state;
  }

  /** Builds the record of the files as they are now. Asked for while one is being built, it is done once more after it. */
  renew(): Promise<void> {
    if (this.#underWay) {
      this.#again = true;
      return this.#underWay;
    }
    this.#underWay = this.#renewing().finally(() => {
      this.#underWay = null;
    });
    return this.#underWay;
  }

  async #renewing(): Promise<void> {
    do {
      this.#again = false;
      try {
        await this.#renewOnce();
      } catch (error) {
        this.#broken(error);
      }
    } while (this.#again);
  }

  async #renewOnce(): Promise<void> {
    const { edge } = this;
    const built = await this.#builtOfQuietFiles();
    this.#documents = built.documents;
    const wasBroken = this.#state.brokenSince !== null;
    this.#state = { ...this.#state, brokenSince: null };
    if (built.fingerprint === this.#fingerprint) {
      if (wasBroken) edge.log.info({}, 'the files of the record are as they were when it was built');
      return;
    }
    this.#fingerprint = built.fingerprint;
    this.#record = built.record;
    this.#state = { renewedAt: edge.now(), brokenSince: null };
    edge.log.info({ documents: built.record.transcripts.length }, 'a new record serves');
    edge.renewed(built.record);
  }

  /** A record of files that did not change while they were read. */
  async #builtOfQuietFiles(): Promise<Built> {
    const { edge } = this;
    const { build, stamp, pause } = edge;
    for (let attempt = 1; ; attempt += 1) {
      const before = await stamp();
      try {
        const built = await build(this.#documents);
        if (attempt >= mostAttempts || (await stamp()) === before) return built;
      } catch (error) {
        if (!(error instanceof CorpusError) || attempt >= mostAttempts) throw error;
        if (attempt > 1 && (await stamp()) === before) throw error;
        await pause(edge.lookAgainAfter ?? secondLook);
      }
    }
  }

  #broken(error: unknown): void {
    const { log, now } = this.edge;
    this.#state = { ...this.#state, brokenSince: this.#state.brokenSince ?? now() };
    const message = 'the files of the record cannot be used: the record of before goes on serving';
    if (error instanceof CorpusError) log.warn({ why: error.message }, message);
    else log.error(error, message);
  }
}
