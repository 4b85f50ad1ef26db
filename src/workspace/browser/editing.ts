import { post } from './server.js';

/** Puts a box in place of what a message of one's own says, with its words in it, until they are saved or not. */
export function edit(article: HTMLElement): void {
  const { ts, typed } = article.dataset;
  const content = article.querySelector<HTMLElement>('[data-content]');
  if (ts === undefined || typed === undefined || !content || article.querySelector('.edit-box')) return;
  const template = document.createElement('template');
  template.innerHTML =
    '<form class="edit-box"><textarea rows="2" aria-label="Edit message" autocomplete="off" spellcheck="false"></textarea><button type="button" data-cancel>Cancel</button><button type="submit">Save</button></form>';
  const form = template.content.querySelector('form');
  const area = form?.querySelector('textarea');
  if (!form || !area) return;
  area.value = typed;
  const end = () => {
    form.remove();
    content.hidden = false;
    article.querySelector<HTMLElement>('[data-edit]')?.focus();
  };
  form.querySelector('[data-cancel]')?.addEventListener('click', end);
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const text = area.value.trim();
    if (text === '') return;
    const answer = await post('edit', { ts, text });
    const place = article.querySelector('.trouble');
    if (place) place.textContent = answer.problem ?? answer.hint ?? '';
    if (answer.problem === null) end();
  });
  area.addEventListener('keydown', (event) => {
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === 'Escape') end();
    else if (event.key === 'Enter' && !event.shiftKey) form.requestSubmit();
    else return;
    event.preventDefault();
  });
  content.hidden = true;
  content.before(form);
  area.focus();
}
