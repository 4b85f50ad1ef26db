import type { Posted, Poster } from '../../following/poster.js';
import type { Measured } from '../../measured.js';

const outcomes = { arrived: 'posted', unknown: 'held', refused: 'refused' } as const;

/** A poster that counts what it posts: `post` into a channel (or to a person who set up a watch), `note` to one person. */
export function counted(poster: Poster, measured: ((what: Measured) => void) | undefined): Poster {
  if (!measured) return poster;
  const count = async (kind: 'post' | 'note', posting: Promise<Posted>) => {
    const posted = await posting;
    measured({ what: 'post', kind, outcome: outcomes[posted.how] });
    return posted;
  };
  return {
    post: (post, signal) => count('post', poster.post(post, signal)),
    tell: (person, message, signal) => count('note', poster.tell(person, message, signal)),
  };
}
