import type { KnownBlock, ModalView } from '@slack/types';
import { withEarlier } from './home.js';
import { savedIds } from './home-own.js';
import { limits, withEllipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { plain, viewButton } from './plain.js';

/** The window that shows what a form has found, and the button that leads back to the form. */
export const foundId = 'search_found';
export const changeSearchId = 'change_search';

export interface FoundWindow {
  readonly shown: readonly KnownBlock[];
  /** Whether there are quotes before those that are shown. */
  readonly hasEarlier: boolean;
}

/** What a form has found, in the form's place. @param carried what Slack sends back: at most 3,000 characters */
export function foundView({ shown, hasEarlier }: FoundWindow, carried: string, phrases: Phrases): ModalView {
  const { searchForm } = phrases.surfaces;
  const change = viewButton(changeSearchId, searchForm.change);
  return {
    ...window(searchForm.found, phrases),
    callback_id: foundId,
    private_metadata: carried,
    blocks: [
      {
        type: 'actions',
        elements: [change, viewButton(savedIds.saveSearch, phrases.saved.saveSearch)],
      },
      ...withEarlier(shown, hasEarlier, phrases),
    ],
  };
}

/** What stands around a quote, in a window of its own. */
export function contextView(shown: readonly KnownBlock[], phrases: Phrases): ModalView {
  return { ...window(phrases.surfaces.searchForm.context, phrases), blocks: [...shown] };
}

function window(title: string, { surfaces }: Phrases): Omit<ModalView, 'blocks'> {
  return {
    type: 'modal',
    title: plain(withEllipsis(title, limits.view.title)),
    close: plain(withEllipsis(surfaces.searchForm.close, limits.view.button)),
  };
}
