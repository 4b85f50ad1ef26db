import { z } from 'zod';
import { messageSchema } from '../../../src/following/poster.js';
import { Agenda } from './agenda.js';
import { Chance } from './chance.js';
import { zones } from './clocks.js';
import { FaultySlack, outageFaults, usualFaults } from './faulty-slack.js';
import { day, type History, minute, type Span, team } from './history.js';
import { Hosts, isStoreAway } from './hosts.js';
import { Subscriptions } from './subscriptions.js';
import { Timeline } from './timeline.js';

export interface Extent {
  readonly days: number;
  readonly channels: number;
}

const beginning = Date.parse('2026-02-01T00:00:00Z');

/**
 * Lets two hosts do rounds on one store for so many days, while everything goes wrong: processes are killed wherever
 * they wait for something, the store fails, Slack loses, puts off and fails, clocks jump, machines stand still, and
 * people change their minds. Where somebody is told that a post may be missing, he looks, and presses the button that
 * is right.
 */
export async function simulate(seed: number, { days, channels }: Extent): Promise<History> {
  const chance = new Chance(seed);
  const timeline = new Timeline(beginning, chance);
  const agenda = new Agenda(timeline);
  const end = beginning + days * day;
  const slack = new FaultySlack(timeline, chance, usualFaults);
  const subscriptions = await Subscriptions.on(timeline, chance, agenda, end);
  const hosts = new Hosts(subscriptions, slack, timeline, chance, agenda);
  const world = new World(subscriptions, hosts, slack, timeline, chance, agenda);
  await world.begin(channels);
  await timeline.run(end);
  hosts.finish();
  const { database, terms } = subscriptions;
  const { up, wrongClocks, kills, faults } = hosts;
  const untilNow = terms.map((term) => ({ ...term, to: Math.min(term.to, end) }));
  return { slack, database, terms: untilNow, up, outages: world.outages, wrongClocks, end, kills, faults };
}

const noteSchema = z.object({ held: z.string(), body: z.string() });

/** What happens around the hosts, and how often. */
class World {
  readonly outages: Span[] = [];
  #documents = 0;
  /** What somebody who was told of it is looking after. */
  readonly #lookedAfter = new Set<string>();

  constructor(
    readonly subscriptions: Subscriptions,
    readonly hosts: Hosts,
    readonly slack: FaultySlack,
    readonly timeline: Timeline,
    readonly chance: Chance,
    readonly agenda: Agenda,
  ) {}

  async begin(channels: number): Promise<void> {
    const { subscriptions, hosts, slack, chance } = this;
    await subscriptions.store.arrivals.note(['old document'], this.timeline.now);
    for (let n = 0; n < channels; n += 1) {
      await subscriptions.setDigest(`C${n}`, zones[n % zones.length] ?? 'Asia/Tokyo');
    }
    await subscriptions.setWatches(channels);
    slack.onTold = ({ text }) => void this.#isRead(text);
    hosts.start();
    const someChannel = () => `C${chance.between(0, channels - 1)}`;
    this.#eachDays(3, () => this.#documentsArrive());
    this.#eachDays(2, () => hosts.killOne());
    this.#eachDays(40, () => hosts.allDown());
    this.#eachDays(10, () => hosts.badHours());
    this.#eachDays(15, () => hosts.clocksJump());
    this.#eachDays(20, () => this.#slackIsOut());
    this.#eachDays(1.5, () => subscriptions.changeMind(someChannel()));
    this.#eachDays(20, () => this.#archive(someChannel()));
  }

  /** Something that happens every so many days or so. */
  #eachDays(days: number, work: () => unknown): void {
    const wait = -Math.log(1 - this.chance.next()) * days * day;
    this.timeline.at(this.timeline.now + wait, () => {
      work();
      this.#eachDays(days, work);
    });
  }

  async #documentsArrive(): Promise<void> {
    const names = Array.from({ length: this.chance.between(1, 3) }, () => `document ${++this.#documents}`);
    await this.subscriptions.store.arrivals.note(names, this.timeline.now);
    this.agenda.add(this.timeline.now + minute);
  }

  #slackIsOut(): void {
    const { timeline, chance, slack } = this;
    const span = { from: timeline.now, to: timeline.now + chance.between(10, 9 * 60) * minute };
    this.outages.push(span);
    slack.faults = outageFaults;
    timeline.at(span.to, () => {
      slack.faults = usualFaults;
    });
  }

  /** Somebody puts a channel away, and takes it out again later: then it is set up anew. */
  async #archive(channel: string): Promise<void> {
    const { chance, timeline, slack, subscriptions } = this;
    slack.archived.add(channel);
    await timeline.wait(chance.between(3, 9) * day);
    slack.archived.delete(channel);
    const found = await subscriptions.store.digests.find({ team, channel });
    if (found?.state === 'ended') await subscriptions.setDigest(channel, chance.oneOf(zones));
  }

  /** Whoever reads it looks whether it is there, and presses; and again, for where he pressed nobody may be up. */
  async #isRead(text: string): Promise<void> {
    const { chance, timeline, slack } = this;
    const note = noteSchema.safeParse(JSON.parse(text)).data;
    if (!note || chance.happens(0.1) || this.#lookedAfter.has(note.held)) return;
    this.#lookedAfter.add(note.held);
    const posting = { team, key: note.held };
    const wanted = messageSchema.parse(JSON.parse(note.body)).text;
    await timeline.wait(chance.between(10, 20 * 60) * minute);
    for (let looks = 0; looks < 6; looks += 1) {
      const stands = slack.stands(wanted);
      for (const { rounds } of this.hosts.reached()) {
        (stands ? rounds.dropHeld(posting) : rounds.postHeld(posting)).catch(isStoreAway);
      }
      this.agenda.add(timeline.now + minute);
      await timeline.wait(30 * minute);
    }
    this.#lookedAfter.delete(note.held);
  }
}
