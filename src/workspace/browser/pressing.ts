import { filledIn, valuesOf } from './fields.js';
import { post } from './server.js';

/** Where an element stands, as the server names it, and the box around its fellow fields. */
export interface Surface {
  readonly on: { readonly view: string } | { readonly ts: string; readonly unfurl: string | null };
  readonly box: HTMLElement;
}

/** The surface around a control; null where there is none any more. */
export function surfaceOf(control: Element): Surface | null {
  const view = control.closest<HTMLElement>('[data-view-id]');
  if (view) return { on: { view: view.dataset['viewId'] ?? '' }, box: view };
  const message = control.closest<HTMLElement>('[data-ts]');
  const unfurl = control.closest<HTMLElement>('[data-unfurl]');
  const ts = message?.dataset['ts'];
  if (!message || ts === undefined) return null;
  const content = message.querySelector<HTMLElement>('[data-content]') ?? message;
  return { on: { ts, unfurl: unfurl?.dataset['unfurl'] ?? null }, box: unfurl ?? content };
}

/** Presses elements, after the question that they may ask. */
export class Pressing {
  /** `confirmed` asks the question that a control carries. */
  constructor(readonly confirmed: (json: string) => Promise<boolean>) {}

  /** Tells the app of a press, or of what a field holds now. */
  async press(control: HTMLElement, values: readonly string[] = valuesOf(control)): Promise<void> {
    const { block, action } = control.dataset;
    if (block === undefined || action === undefined || control.ariaBusy === 'true') return;
    const question = control.dataset['confirm'];
    if (question !== undefined && !(await this.confirmed(question))) return;
    const surface = surfaceOf(control);
    if (!surface) return;
    control.ariaBusy = 'true';
    const press = { block, action, values };
    const answer = await post('press', { on: surface.on, press, filled: filledIn(surface.box) });
    control.ariaBusy = null;
    tell(surface, answer.problem ?? answer.hint ?? '');
  }
}

/** A sentence where its reader looks: under the message, in the modal, above the Home tab. */
export function tell({ on, box }: Surface, sentence: string): void {
  const place =
    'view' in on
      ? (box.querySelector('[data-whole]') ?? document.querySelector('[data-home-trouble]'))
      : document.querySelector(`[data-ts="${CSS.escape(on.ts)}"] .trouble`);
  if (place) place.textContent = sentence;
}
