import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escaped } from '../../src/render/rich-text.js';
import { typedText, typedToBot } from '../../src/slack/slack-text.js';

describe('typedText', () => {
  it.each([
    ['entities', 'R&amp;D &lt;x&gt;', 'R&D <x>'],
    ['an entity that was typed', '&amp;lt;', '&lt;'],
    ['a user', 'ask <@U123>', 'ask @U123'],
    ['a user with a name', '<@U123|mika>', '@mika'],
    ['a channel', '<#C123|general>', '#general'],
    ['a broadcast', '<!here> <!channel|channel>', '@here @channel'],
    ['a group', '<!subteam^S1|@desk>', '@desk'],
    ['a link', '<https://mod.go.jp/en/>', 'https://mod.go.jp/en/'],
    ['a link with a label', '<https://mod.go.jp|mod.go.jp>', 'mod.go.jp'],
    [
      'a copied Source link',
      'context <https://mod.go.jp/en/#:~:text=a%20b|Source>',
      'context https://mod.go.jp/en/#:~:text=a%20b',
    ],
    ['an address', '<mailto:a@b.example|a@b.example>', 'a@b.example'],
    ['blanks', ' \u00a0quote x ', 'quote x'],
  ])('reads %s', (_, sent, typed) => {
    expect(typedText(sent)).toBe(typed);
  });

  it('gives back whatever was typed, once Slack has escaped it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(typedText(escaped(typed))).toBe(typed.trim());
      }),
    );
  });
});

describe('typedToBot', () => {
  it.each([
    ['the bot’s mention goes', '<@UBOT> counterstrike', 'UBOT', 'counterstrike'],
    ['others stay as words', '<@UBOT> <@U2|kihara> four star', 'UBOT', '@kihara four star'],
    ['the first goes where the bot is not known', '<@U9> x <@U2>', undefined, 'x @U2'],
  ])('%s', (_, sent, botUserId, typed) => {
    expect(typedToBot(sent, botUserId)).toBe(typed);
  });
});
