import type { Option } from '../block-kit/composition.js';

/** The select that options were offered in. */
export interface Place {
  /** The view's id or the message's `ts`. */
  readonly surface: string;
  readonly block: string;
  readonly action: string;
}

/** How many selects are remembered: beyond, the oldest goes. */
const kept = 200;

/** What the app has offered in selects whose options it gives: the page names what was chosen by its value alone. */
export class Offers {
  #offered = new Map<string, Map<string, Option>>();

  add(place: Place, options: readonly Option[]): void {
    const key = keyOf(place);
    const known = this.#offered.get(key) ?? new Map<string, Option>();
    for (const option of options) known.set(option.value, option);
    this.#offered.delete(key);
    this.#offered.set(key, known);
    const [oldest] = this.#offered.keys();
    if (this.#offered.size > kept && oldest) this.#offered.delete(oldest);
  }

  /** What was offered there so far. */
  at(place: Place): readonly Option[] {
    return [...(this.#offered.get(keyOf(place))?.values() ?? [])];
  }
}

function keyOf({ surface, block, action }: Place): string {
  return JSON.stringify([surface, block, action]);
}
