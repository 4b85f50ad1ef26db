import type { Words } from '../../answer.js';
import type { CitationStyle, properNames } from '../../evidence/cite/style-named.js';

/** What is said beside a citation. */
export interface CitePhrases {
  /** What the styles are called that have no proper name; `cite` takes each by this name. */
  readonly styles: Readonly<Record<Exclude<CitationStyle, keyof typeof properNames>, string>>;
  /** Over the text to copy. */
  heading(style: string): Words;
  /** The other styles, and how one of them is asked for. */
  others(styles: readonly string[], quote: string): Words;
  inShort(style: string, who: string): string;
}
