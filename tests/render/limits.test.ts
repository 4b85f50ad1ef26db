import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { charactersOf, fitsMessage, limits, shorten, split, withEllipsis } from '../../src/render/limits.js';

const text = fc.string({ unit: 'binary', maxLength: 200 });
const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/u;

describe('limits', () => {
  it('are those that Slack documents, with a total well under what it refuses', () => {
    expect(limits.message.blocks).toBe(50);
    expect(limits.section.text).toBe(3_000);
    expect(limits.header.text).toBe(150);
    expect(limits.button).toMatchObject({ text: 75, value: 2_000, url: 3_000 });
    expect(limits.actionId).toBe(255);
    expect(limits.message.characters).toBeLessThan(11_000);
  });
});

describe('shorten', () => {
  it('leaves a text alone that fits', () => {
    expect(shorten('four star', 9)).toEqual({ shown: 'four star', leftOut: 0 });
  });

  it('ends at a blank and counts what is left out', () => {
    expect(shorten('deterrence and response', 16)).toEqual({ shown: 'deterrence and', leftOut: 9 });
  });

  it('shows a prefix, and what is shown and left out make the whole', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 210 }), (whole, length) => {
        const { shown, leftOut } = shorten(whole, length);
        expect(whole.startsWith(shown)).toBe(true);
        expect(shown.length + leftOut).toBe(whole.length);
        expect(shown.length).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('withEllipsis', () => {
  it('marks what it shortens', () => {
    expect(withEllipsis('deterrence and response', 16)).toBe('deterrence and …');
    expect(withEllipsis('short', 16)).toBe('short');
  });

  it('keeps to the length, the mark included', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 3, max: 210 }), (whole, length) => {
        expect(withEllipsis(whole, length).length).toBeLessThanOrEqual(length);
      }),
    );
  });
});

describe('split', () => {
  it('gives pieces within the length that join to the text, none ending inside a character', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 50 }), (whole, length) => {
        const pieces = split(whole, length);
        expect(pieces.join('')).toBe(whole);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(length);
          expect(piece).not.toMatch(lone);
        }
      }),
    );
  });
});

describe('charactersOf', () => {
  it('counts what is read and what buttons carry, not types and ids', () => {
    const button = {
      type: 'button',
      action_id: 'share_quote',
      value: '12345',
      text: { type: 'plain_text', text: 'Share', emoji: false },
    };
    expect(charactersOf([{ type: 'actions', elements: [button] }])).toBe(10);
  });

  it('says whether blocks fit a message', () => {
    const block = { type: 'section', text: { type: 'plain_text', text: 'x'.repeat(3_000) } };
    expect(fitsMessage([block, block, block])).toBe(true);
    expect(fitsMessage([block, block, block], { blocks: 0, characters: 1 })).toBe(false);
    expect(fitsMessage([block, block, block], { blocks: 48, characters: 0 })).toBe(false);
    expect(fitsMessage([block, block, block, block])).toBe(false);
    expect(fitsMessage([{ type: 'section', block_id: 'x'.repeat(14_000) }])).toBe(false);
    expect(fitsMessage(Array.from({ length: 51 }, () => ({ type: 'divider' })))).toBe(false);
  });
});
