import type { Line } from '../../lines.js';
import type { LeftOutReason, Span } from '../../transcript.js';
import type { PrintedVoice } from '../format.js';

/** What a line of a Japanese document is. Spans count in the source. */
export type Row =
  /** A label, and the words after it on its line (empty where it stands alone). */
  | {
      readonly is: 'label';
      readonly line: Line;
      readonly label: string;
      readonly labelSpan: Span;
      readonly marks: readonly Span[];
      readonly voice: PrintedVoice;
      readonly words: Span;
      readonly doubtful: string | null;
    }
  | { readonly is: 'words'; readonly line: Line }
  /** A line that nobody speaks. `voice` is whose words follow it without a label; null where it does not say. */
  | {
      readonly is: 'left out';
      readonly line: Line;
      readonly why: LeftOutReason;
      readonly ends: boolean;
      readonly voice: PrintedVoice | null;
      readonly doubtful: string | null;
    };

/** Offices of other states, and names in katakana: nobody whom a Japanese page puts on Japan's side. */
const foreign =
  /^(?:米|英|豪|仏|独|伊|韓|中国|比|加|印|ＥＵ|EU|NATO)|国防|国務(?:副)?長官|商務|大統領|主席|駐日|事務総長/u;

/** The voice of somebody of whom a label or a title gives name, office or outlet; `side` is that of the page's officials. */
export function voiceOf(
  printed: Pick<PrintedVoice, 'name' | 'office' | 'outlet' | 'role'>,
  side: PrintedVoice['side'],
): PrintedVoice {
  const abroad =
    foreign.test(printed.office ?? '') || /^[\p{Script=Katakana}ー・＝]+$/u.test(printed.name ?? '');
  const official = abroad ? null : side;
  const own = printed.role === 'press' ? 'press' : printed.role === 'staff' ? 'staff' : official;
  return { ...printed, side: own, key: null, does: null };
}
