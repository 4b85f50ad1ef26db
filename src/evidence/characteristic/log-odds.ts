/** How often something stands in some text and in other text. */
export interface TwoCounts {
  readonly ours: number;
  readonly theirs: number;
}

/**
 * Words that the prior is worth. It says that both texts use a word as often as both together do; so much text must speak
 * against it. A hundredth of what is said at a press conference would not hold down a word that somebody says three times.
 */
export const priorWords = 500;

/**
 * How much more a word is of one text than of another: the log-odds ratio with an informative Dirichlet prior, in standard
 * deviations (Monroe, Colaresi and Quinn 2008, "Fightin' Words", equations 16, 20 and 22). Above 1.96 it is hardly chance.
 *
 * @param count how often the word stands in each
 * @param length how many words each has; 0 of either gives 0
 */
export function logOddsInDeviations(count: TwoCounts, length: TwoCounts): number {
  if (length.ours === 0 || length.theirs === 0) return 0;
  const prior = (priorWords * (count.ours + count.theirs)) / (length.ours + length.theirs);
  if (prior === 0) return 0;
  const odds = (count: number, length: number) =>
    Math.log(count + prior) - Math.log(Math.max(1e-9, length + priorWords - count - prior));
  const variance = 1 / (count.ours + prior) + 1 / (count.theirs + prior);
  return (odds(count.ours, length.ours) - odds(count.theirs, length.theirs)) / Math.sqrt(variance);
}
