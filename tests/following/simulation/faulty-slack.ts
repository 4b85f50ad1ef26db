import { z } from 'zod';
import type { Message, Posted, Poster } from '../../../src/following/poster.js';
import type { Chance } from './chance.js';
import type { Timeline } from './timeline.js';

const second = 1_000;

/** What stands in Slack: the text of each message, where, and since when. */
export interface Standing {
  readonly channel: string;
  readonly thread: string | null;
  readonly text: string;
  readonly ts: string;
  readonly at: number;
}

/** How often each fault happens. */
export interface Faults {
  readonly lostBefore: number;
  readonly lostAfter: number;
  readonly failedInside: number;
  readonly putOff: number;
  readonly putOffTooLong: number;
  /** The answer takes longer than anybody waits; the message is there or comes a while later. */
  readonly tooSlow: number;
}

/** Slack on a day like any other. */
export const usualFaults: Faults = {
  lostBefore: 0.01,
  lostAfter: 0.012,
  failedInside: 0.006,
  putOff: 0.03,
  putOffTooLong: 0.006,
  tooSlow: 0.006,
};
/** Slack while it takes next to nothing. */
export const outageFaults: Faults = {
  lostBefore: 0.05,
  lostAfter: 0.05,
  failedInside: 0.05,
  putOff: 0.3,
  putOffTooLong: 0.8,
  tooSlow: 0.05,
};

/** A Slack that loses, puts off, fails and is slow. What it did and did not do is seen in `standing` alone. */
export class FaultySlack {
  readonly standing: Standing[] = [];
  readonly #texts = new Set<string>();
  /** What people were told privately: person and text. */
  readonly told: Standing[] = [];
  /** Somebody reads what he is told. */
  onTold: (note: Standing) => void = () => {};
  readonly archived = new Set<string>();
  readonly met = { lost: 0, putOff: 0, slow: 0, refused: 0 };

  constructor(
    readonly timeline: Timeline,
    readonly chance: Chance,
    public faults: Faults,
  ) {}

  readonly poster: Poster = {
    post: ({ channel, thread, message }) => this.#call(() => this.#stand(channel, thread, message), channel),
    tell: ({ user }, message) =>
      this.#call(() => {
        const note = { channel: user, thread: null, text: message.text, ts: '', at: this.timeline.now };
        this.told.push(note);
        this.onTold(note);
        return '1.1';
      }, user),
  };

  stands(text: string): boolean {
    return this.#texts.has(text);
  }

  async #call(effect: () => string, channel: string): Promise<Posted> {
    const { timeline, chance, faults, met } = this;
    const lost = { how: 'unknown', error: new Error('no answer') } as const;
    const refused = (why: string) => ({ how: 'refused', why, error: new Error(why) }) as const;
    for (let waited = 0; chance.happens(faults.putOff); ) {
      met.putOff += 1;
      const wait = chance.between(1, 40) * second;
      waited += wait;
      if (waited > 60 * second) return refused('ratelimited');
      await timeline.wait(wait);
    }
    if (chance.happens(faults.putOffTooLong)) return refused('ratelimited');
    await timeline.wait(chance.between(20, 400));
    if (this.archived.has(channel)) {
      met.refused += 1;
      return refused('is_archived');
    }
    if (chance.happens(faults.lostBefore)) {
      met.lost += 1;
      return lost;
    }
    if (chance.happens(faults.tooSlow)) {
      met.slow += 1;
      timeline.at(timeline.now + chance.between(1, 100) * second, effect);
      await timeline.wait(10 * second);
      return lost;
    }
    if (chance.happens(faults.failedInside)) {
      if (chance.happens(0.5)) effect();
      met.lost += 1;
      return lost;
    }
    const ts = effect();
    await timeline.wait(chance.between(10, 300));
    if (!chance.happens(faults.lostAfter)) return { how: 'arrived', ts };
    met.lost += 1;
    return lost;
  }

  #stand(channel: string, thread: string | null, { text }: Message): string {
    const ts = `${this.timeline.now}.${this.standing.length}`;
    this.standing.push({ channel, thread, text, ts, at: this.timeline.now });
    this.#texts.add(text);
    return ts;
  }
}

/** What the stand-in for the editor writes into a message, so that each post is known again. */
export const postSchema = z.object({
  of: z.enum(['digest', 'watch']),
  /** The channel, or the watch. */
  whose: z.string(),
  /** The date, or the documents. */
  which: z.string(),
  part: z.number(),
  shown: z.array(z.string()),
  documents: z.array(z.string()),
  hits: z.array(z.string()),
});
export type Post = z.infer<typeof postSchema>;
