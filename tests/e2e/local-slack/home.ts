import assert from 'node:assert/strict';
import { homeIds } from '../../../src/render/home.js';
import { quotations } from '../../render/message-checks.js';
import type { Scene } from './scene.js';
import { eventually } from './workspace.js';

/** The bot's Home. local-slack leaves the view out of what is pressed there, so presses are sent as Slack does. */
export async function checkHome({ checks, page, workspace, record }: Scene): Promise<void> {
  const home = async () => (await page.openHome()).textContent();
  await checks.that('Home has the search field, recent meetings, languages and help', async () => {
    const words = await home();
    for (const part of [
      'Search the record',
      'Recent meetings',
      'Search this meeting',
      '日本語',
      'How to ask',
    ])
      assert.ok(words?.includes(part), part);
    await page.shot('home');
  });
  await checks.that('a search in Home is answered in Home', async () => {
    const view = await workspace.lastView('views.publish');
    await workspace.pressIn(
      view,
      { action_id: homeIds.search, block_id: 'search-0' },
      { 'search-0': { [homeIds.search]: { type: 'plain_text_input', value: 'counterstrike' } } },
    );
    await eventually('what was found', async () => (await home())?.includes('Clear') === true);
    const { blocks } = await workspace.lastView('views.publish');
    const printed = record.quote('counterstrike').quotes.map(({ text }) => text);
    assert.deepEqual(quotations(blocks), printed);
    await page.shot('home-found');
  });
  await checks.that('a meeting of Home shows what was said there', async () => {
    const [meeting] = record.meetings.filter(({ id }) => id.includes('2023-06-01'));
    assert.ok(meeting);
    const view = await workspace.lastView('views.publish');
    const before = (await workspace.calls('views.publish')).length;
    await workspace.pressIn(view, { action_id: homeIds.meeting, value: meeting.id });
    await eventually('a new Home', async () => (await workspace.calls('views.publish')).length > before);
    const { blocks } = await workspace.lastView('views.publish');
    const printed = record.quote(`meeting:${meeting.id}`).quotes.map(({ text }) => text);
    assert.deepEqual(quotations(blocks), printed);
  });
  await checks.that('日本語 is kept: Home and answers are in Japanese, quotes are not', async () => {
    await choose('ja');
    await eventually('Home in Japanese', async () => (await home())?.includes('言語') === true);
    await page.shot('home-japanese');
    await page.openChannel('general');
    const answer = await workspace.answerTo(() => workspace.command('quote counterstrike'));
    assert.match(answer.text, /[ぁ-ん]/u);
    const printed = record.quote('counterstrike').quotes.map(({ text }) => text);
    assert.deepEqual(quotations(answer.blocks), printed);
  });
  await checks.that('the choice can be taken back', async () => {
    await choose('as-asked');
    await eventually('Home in English', async () => (await home())?.includes('Language') === true);
    await page.openChannel('general');
  });

  async function choose(value: string): Promise<void> {
    const view = await workspace.lastView('views.publish');
    const selected = { text: { type: 'plain_text', text: value }, value };
    await workspace.pressIn(view, {
      type: 'static_select',
      action_id: homeIds.language,
      selected_option: selected,
    });
  }
}
