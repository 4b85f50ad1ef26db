import type { types } from '@slack/bolt';
import type { Language } from '../../answer.js';
import { answerToFault, UsageError } from '../../command.js';
import { renderBlockKit } from '../../render/block-kit.js';
import { mistakeInWords } from '../../render/phrases/mistakes.js';
import { phrasesFor } from '../../render/phrases/phrases-for.js';
import { doneView } from '../../render/watch-form.js';
import type { ListenerEdge, ViewListener } from '../listener.js';
import { faultForLog } from '../secrets.js';

export interface Submission {
  readonly listener: string;
  readonly language: Language;
  /** Over an apology. */
  readonly title: string;
  readonly ack: Parameters<ViewListener['handle']>[0]['ack'];
  /** The block of the field that a mistake belongs to, at the time of the mistake. */
  readonly at: () => string;
}

/**
 * Takes up a submitted window: what `work` makes stands in its place, a mistake under its field, and a fault of ours in
 * its place, with the reference under which it stands in the log.
 *
 * @returns whether it was done
 */
export async function submitting(
  { listener, language, title, ack, at }: Submission,
  { log, newReference }: Pick<ListenerEdge, 'log' | 'newReference'>,
  work: () => Promise<types.ModalView>,
): Promise<boolean> {
  const phrases = phrasesFor(language);
  try {
    const view = await work();
    await ack({ response_action: 'update', view });
    return true;
  } catch (error) {
    if (error instanceof UsageError) {
      const { sentence, instead } = mistakeInWords(error.mistake, phrases.mistakes);
      const errors = { [at()]: `${sentence}${phrases.sentenceGap}${instead}` };
      await ack({ response_action: 'errors', errors });
      return false;
    }
    const reference = newReference();
    log.error({ request: reference, listener, fault: faultForLog(error) }, 'fault');
    const { blocks } = renderBlockKit(answerToFault(reference, language));
    await ack({
      response_action: 'update',
      view: doneView(title, blocks, phrases.surfaces.searchForm.close),
    });
    return false;
  }
}
