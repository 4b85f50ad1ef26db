import { Tickets } from '../tickets.js';
import { Files } from './files.js';
import { Happenings } from './happening.js';
import { Messages } from './messages.js';
import { Offers } from './offers.js';
import { Views } from './views.js';

/** Everything that is in the local workspace, in memory, and a stream of what happens to it. */
export class WorkspaceState {
  readonly happenings = new Happenings();
  readonly messages: Messages;
  readonly views: Views;
  readonly files = new Files();
  readonly offers = new Offers();
  readonly tickets: Tickets;

  /** `now` gives milliseconds since 1970. */
  constructor(readonly now: () => number) {
    this.messages = new Messages(now, this.happenings.tell);
    this.views = new Views(this.happenings.tell);
    this.tickets = new Tickets(now);
  }
}
