const minute = 60_000;
const hour = 60 * minute;

/** The local clock of a zone as somebody would read it off, minute by minute: an oracle that knows no offsets. */
export class NaiveClock {
  readonly #format: Intl.DateTimeFormat;
  constructor(zone: string) {
    this.#format = new Intl.DateTimeFormat('en-CA', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
    });
  }

  /** `2026-11-22 08:30`. */
  read(moment: number): string {
    return this.#format.format(moment).replace(', ', ' ');
  }

  /**
   * For each minute that the clock shows or leaps over in so many hours from a moment on: the first moment at which it
   * shows that minute or a later one. The function takes the minute as if it were UTC. An hour at whose ends the clock has gone on by just an hour is
   * counted through; any other is read minute by minute.
   */
  firstMoments(from: number, hours: number): (shown: number) => number | undefined {
    const first: number[] = [];
    const beginning = asUtc(this.read(from));
    let shown = beginning;
    let latest = shown - minute;
    for (let at = from; at < from + hours * hour; at += hour) {
      const next = asUtc(this.read(at + hour));
      const plain = next - shown === hour;
      for (let past = 0; past < hour; past += minute) {
        const now = plain ? shown + past : asUtc(this.read(at + past));
        for (; latest < now; latest += minute) first.push(at + past);
      }
      shown = next;
    }
    return (wanted) => first[(wanted - beginning) / minute];
  }
}

function asUtc(shown: string): number {
  return Date.parse(`${shown.replace(' ', 'T')}:00Z`);
}
