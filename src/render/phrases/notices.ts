import type { Notice, NoticeCode } from '../../source/notice.js';

/** The words of every notice: total over the codes. */
export type NoticePhrases = {
  readonly [Code in NoticeCode]: (notice: Extract<Notice, { notice: Code }>) => string;
};

/** A notice in the words of one language. */
export function noticeInWords<Code extends NoticeCode>(
  notice: Extract<Notice, { notice: Code }>,
  phrases: { readonly [One in Code]: (notice: Extract<Notice, { notice: One }>) => string },
): string {
  return phrases[notice.notice](notice);
}
