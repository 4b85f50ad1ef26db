import { describe, expect, it } from 'vitest';
import { renderBlockKit } from '../../src/render/block-kit.js';
import { renderTerminal } from '../../src/render/terminal.js';
import { answerOf, sampleCard, samples } from '../slack/sample-record.js';
import { buttonsOf, notLiteral, refusals, wordsOf } from './message-checks.js';

const blocksOf = (card = sampleCard()) => renderBlockKit(answerOf([{ node: 'meeting', card }])).blocks;
const linesOf = (card = sampleCard()) =>
  renderTerminal(answerOf([{ node: 'meeting', card }]), { colours: false, links: false, columns: 80 });

const facts = [
  'Japan-U.S. Defense Ministerial Meeting, Tokyo',
  '1 June 2023 · Ministry of Defense, Tokyo',
  'Speaking: Hamada Yasukazu, Minister of Defense (Japan); Lloyd J. Austin III, Secretary of Defense (United States)',
  `Transcript. U.S. Department of Defense: “${samples.interpreted.document.title}”`,
  'official · Partly through interpreter · 3 questions',
];

describe('the card of a meeting', () => {
  it('tells in Slack what it is, when, where, who speaks, who published it and what to beware of', () => {
    expect(wordsOf(blocksOf()).split('\n')).toEqual(expect.arrayContaining(facts));
    expect(notLiteral(blocksOf())).toEqual([]);
    expect(refusals(blocksOf())).toEqual([]);
  });

  it('tells the same in a terminal, with the address', () => {
    const lines = linesOf().trim().split('\n');
    expect(lines).toEqual([...facts, `Source: ${samples.interpreted.document.url}`]);
  });

  it('opens the page by its button, and has none where the address is not known', () => {
    expect(buttonsOf(blocksOf())).toMatchObject([{ url: samples.interpreted.document.url }]);
    const document = { ...samples.interpreted.document, url: null };
    expect(buttonsOf(blocksOf(sampleCard({ document })))).toEqual([]);
    expect(linesOf(sampleCard({ document }))).not.toContain('Source');
  });

  it('says of a readout and of an article that they are not word for word, and of whom they tell', () => {
    const reports = samples.readout.reports;
    const card = sampleCard({ document: samples.readout.document, speakers: [], reports, questions: 0 });
    for (const said of [wordsOf(blocksOf(card)), linesOf(card)]) {
      expect(said).toContain('Readout: it reports, and is not word for word');
      expect(said).toContain('Tells of Hamada Yasukazu and Lloyd J. Austin III');
      expect(said).not.toMatch(/Speaking|questions/u);
    }
    const article = sampleCard({ document: samples.articleQuotation.document });
    expect(linesOf(article)).toContain('Article: it reports, and is not word for word');
    expect(linesOf(article)).toContain('private publisher');
  });

  it('says what is not known, and what is a copy or provisional', () => {
    const { document } = samples.copyWithoutAddress;
    const badges = ['provisional-translation', 'copy'] as const;
    const text = linesOf(sampleCard({ document, badges, date: null, place: null }));
    expect(text).toContain('date not known · place not known');
    expect(text).toContain("Provisional translation · Copy, not publisher's own page");
    expect(text).not.toContain('official');
  });

  it('is shortened visibly where the record has long names', () => {
    const meeting = { id: 'm', title: 'A long title '.repeat(300) };
    const document = { ...samples.interpreted.document, title: 'Another long title '.repeat(300) };
    const blocks = blocksOf(sampleCard({ meeting, document }));
    expect(refusals(blocks)).toEqual([]);
    expect(wordsOf(blocks).match(/ …$/gmu)).toHaveLength(2);
  });
});
