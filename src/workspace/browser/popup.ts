/** Boxes that open over the page beside what they belong to; they lie over dialogs, too. */

const gap = 4;

/** Shows `popup` under `anchor`, above it where there is more room, and as wide as it at least. */
export function showAt(popup: HTMLElement, anchor: HTMLElement): void {
  if (!isShown(popup)) popup.showPopover();
  const at = anchor.getBoundingClientRect();
  popup.style.minWidth = `${Math.round(Math.min(at.width, innerWidth - 16))}px`;
  const { offsetWidth: width, offsetHeight: height } = popup;
  const below = at.bottom + gap + height <= innerHeight || at.top < innerHeight - at.bottom;
  popup.style.left = `${Math.round(Math.max(8, Math.min(at.left, innerWidth - width - 8)))}px`;
  popup.style.top = `${Math.round(below ? at.bottom + gap : Math.max(8, at.top - gap - height))}px`;
}

export function hide(popup: HTMLElement): void {
  if (isShown(popup)) popup.hidePopover();
}

export function isShown(popup: HTMLElement): boolean {
  return popup.matches(':popover-open');
}
