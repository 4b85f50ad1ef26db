/** What is said of feeds, for whoever runs the bot. Days and times are in words and in UTC. */
export interface FeedsPhrases {
  /** The line over the list. */
  list(feeds: number, failing: number): string;
  /** A feed by its name and where it is. */
  feed(name: string, from: string): string;
  readonly neverLooked: string;
  looked(day: string, time: string, nextDay: string, nextTime: string): string;
  failing(failures: number, why: string): string;
  brought(imported: number, refused: number, waiting: number): string;
  /** What a look brought. */
  look(name: string, outcome: 'read' | 'unchanged' | 'failed' | 'busy', items: number): string;
  item(
    link: string,
    outcome: 'imported' | 'refused' | 'waiting',
    document: string | null,
    why: string | null,
  ): string;
  /** In the status: all is well, or which fail. */
  inStatus(feeds: number, failing: readonly string[]): string;
}
