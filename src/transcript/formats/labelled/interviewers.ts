import { groupedBy } from '../../grouping.js';
import { anonymousRole } from '../../roles.js';
import type { DraftTurn, PrintedVoice } from '../format.js';

/**
 * Interviews in which the one who asks has a label of his own (`LEIGH SALES:`, `HOST:`) and no label says that it is
 * the press: whoever holds no office and mostly asks, among others who mostly do not, is the interviewer.
 */
export function withInterviewers(drafts: readonly DraftTurn[], words: readonly string[]): DraftTurn[] {
  const roles = drafts.map((draft) => (draft.voice?.name ? null : anonymousRole(draft.label)));
  const press = drafts.some(({ voice }, i) => roles[i] === 'press' || voice?.role === 'press');
  if (press) return [...drafts];
  const groups = groupedBy(drafts.keys(), (i) => drafts[i]?.voice?.key ?? drafts[i]?.label ?? '');
  const asking = [...groups.values()].filter((turns) => {
    const share = turns.filter((i) => /\?/u.test(words[i] ?? '')).length / turns.length;
    return turns.length >= 2 && share >= 0.5;
  });
  const answering = groups.size - asking.length;
  const [turns, ...more] = asking;
  if (!turns || more.length > 0 || answering === 0) return [...drafts];
  const first = drafts[turns[0] ?? 0];
  const mayAsk = first?.voice
    ? first.voice.ofDocument === true && first.voice.office === null && first.voice.role === 'person'
    : roles[turns[0] ?? 0] === 'staff';
  if (!mayAsk) return [...drafts];
  return drafts.map((draft, i) => (turns.includes(i) ? { ...draft, voice: asPress(draft.voice) } : draft));
}

function asPress(voice: PrintedVoice | null): PrintedVoice {
  const nobody = { name: null, office: null, outlet: null, key: null, does: null };
  return { ...(voice ?? nobody), role: 'press', side: 'press' };
}
