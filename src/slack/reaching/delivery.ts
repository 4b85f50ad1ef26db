import type { Context } from '@slack/bolt';
import type { Inbox } from '../../store/store.js';

/**
 * One thing that Slack delivered and what is owed for it. It travels in Bolt's context from the receiver to the one
 * who answers.
 */
export class Delivery {
  #id: string | null;

  constructor(
    readonly inbox: Inbox | null,
    id: string | null,
    /** Remembers it late: for what is answered within the acknowledgement, and owed only where that takes too long. */
    readonly remember: () => Promise<string | null> = async () => null,
    /** Its answer was on the way when the process before this one ended: it may stand there already. */
    readonly mayHaveArrived = false,
  ) {
    this.#id = id;
  }

  /** The id under which it is remembered, where it is. */
  get id(): string | null {
    return this.#id;
  }

  /** Call before telling Slack that it has arrived, where the answer comes later. */
  async owe(): Promise<void> {
    this.#id ??= await this.remember();
  }

  /** Call before sending the answer. @returns false where another replica has taken it over and answers it */
  async began(): Promise<boolean> {
    return this.#id === null || this.inbox === null || this.inbox.began(this.#id);
  }

  /** Call where nobody can tell whether the answer arrived. */
  async hold(): Promise<void> {
    if (this.#id !== null) await this.inbox?.hold(this.#id);
  }

  async done(): Promise<void> {
    if (this.#id !== null) await this.inbox?.done(this.#id);
  }
}

const property = 'delivery';

/** The properties that a receiver gives Bolt with an event. */
export function carrying(delivery: Delivery): Record<string, Delivery> {
  return { [property]: delivery };
}

/** The delivery that Bolt's context carries; one that is not remembered where there is none. */
export function deliveryIn(context: Context): Delivery {
  const carried: unknown = context[property];
  return carried instanceof Delivery ? carried : new Delivery(null, null);
}
