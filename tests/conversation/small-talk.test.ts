import { describe, expect, it } from 'vitest';
import { withoutCourtesies } from '../../src/conversation/courtesies.js';
import { isSmallTalk } from '../../src/conversation/small-talk.js';

describe('a message that asks nothing', () => {
  it.each([
    'thanks!',
    'Thank you Alliance',
    'thx a lot',
    'ok got it',
    'perfect, that’s exactly what I needed',
    'great find :tada:',
    'np',
    'lgtm',
    '+1',
    '<3',
    ':+1:',
    '👍🏽',
    '👏👏',
    'haha nice',
    'hmm',
    'good morning',
    'see you at 3',
    'noted with thanks',
    'really?',
    'what a great bot!',
    'sounds good, thank you!!',
    'no thanks',
    'will read it later',
    'ありがとうございます',
    'わかりました、ありがとうございます',
    '了解',
    'なるほど、勉強になります',
    '承知しました。',
    'お疲れ様です',
    'あとで読みます',
    'この引用を使います',
    'それで大丈夫です',
    'はい、お願いします',
    'OKです',
    '笑',
  ])('is answered with silence, in a thread and before one: %s', (text) => {
    expect(isSmallTalk(text, true)).toBe(true);
    expect(isSmallTalk(text, false)).toBe(true);
  });

  it.each(['@mika do you have it?', 'do you have it @mika?', 'cc @jun', '@佐藤 これ見て'])(
    'is one to somebody else: %s',
    (text) => {
      expect(isSmallTalk(text, false)).toBe(true);
    },
  );

  it.each([
    "I'll put the first one in the draft",
    'let’s go with that',
    'we can use this in the brief',
    'this is what the desk wanted',
  ])('is a statement about oneself, where something was asked before: %s', (text) => {
    expect(isSmallTalk(text, true)).toBe(true);
    expect(isSmallTalk(text, false)).toBe(false);
  });
});

describe('a question', () => {
  it.each([
    'and Austin?',
    'thanks, and Hamada?',
    'ok and in 2023?',
    'no, in 2024',
    'I meant Hamada',
    'I need the Japanese side',
    'no first use',
    'good faith negotiations',
    'great power competition',
    'fine print',
    'right to self-defense',
    'that was Kihara?',
    '???',
    'you said 2023?',
    '了解。木原大臣は？',
    'ありがとう、2023年は？',
    '抑止',
    'deterrence',
  ])('is no small talk: %s', (text) => {
    expect(isSmallTalk(text, true)).toBe(false);
  });

  it.each([
    ['thanks! and in 2023, please?', 'and in 2023, please?'],
    ['Okay. And Hamada? Thanks!', 'And Hamada?'],
    ['hello, could you tell me who asked that?', 'who asked that?'],
    ['in 2023? thank you so much', 'in 2023?'],
    ['great :tada: — and Kihara?', 'and Kihara?'],
    ['なるほど、では米国側は？', 'では米国側は？'],
    ['2024年は？お願いします', '2024年は？'],
    ['ok', 'ok'],
  ])('is what is left without the courtesies around it: %s', (text, asked) => {
    expect(withoutCourtesies(text)).toBe(asked);
  });

  it('of many thousand characters is read at once', () => {
    for (const text of [
      '見ます'.repeat(4000),
      `${'w'.repeat(9000)}!x`,
      'ok '.repeat(4000),
      'では'.repeat(4000),
    ]) {
      expect(isSmallTalk(`${text}?`, true)).toBe(false);
    }
  });
});
