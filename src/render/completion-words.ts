import type { PlainTextOption } from '@slack/types';
import type { Completion } from '../search/complete.js';
import { undated } from './citation-words.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { option } from './plain.js';

/** What a select offers for a completion: at most 75 characters, the name by which it was found among them. */
export function completionOption(completion: Completion, phrases: Phrases): PlainTextOption {
  return option(labelOf(completion, phrases), completion.value);
}

function labelOf(completion: Completion, phrases: Phrases): string {
  switch (completion.what) {
    case 'speaker': {
      const { name, also, office, outlet, side } = completion;
      const called = also === null ? name : `${name}${phrases.inBrackets(also)}`;
      const as = outlet ?? (office === null ? null : phrases.citation.officeOf(office, side));
      return [called, as].filter((part) => part !== null).join(' · ');
    }
    case 'meeting': {
      // The date tells meetings of one title apart: it must not be what is left out at the end.
      const day = `${phrases.date(completion.date)} · `;
      const title = undated(completion.title, completion.date);
      return `${day}${withEllipsis(title, limits.select.text - day.length)}`;
    }
    case 'topic': {
      const { name, also, japanese } = completion;
      if (phrases.language === 'ja' && japanese !== null) return `${japanese}${phrases.inBrackets(name)}`;
      return also === null ? name : `${name}${phrases.inBrackets(also)}`;
    }
  }
}
