import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languages } from '../../../src/answer.js';
import { answerToMistake } from '../../../src/command.js';
import type { FilterName, Mistake, MistakeCode } from '../../../src/mistakes/mistake.js';
import { UsageError } from '../../../src/mistakes/usage-error.js';
import { mistakeInWords } from '../../../src/render/phrases/mistakes.js';
import { phrasesFor } from '../../../src/render/phrases/phrases-for.js';
import { filterNames } from '../../../src/search/query.js';

/** Anything that a user can type, marked so that it is found again. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((typed) => `❮${typed.replaceAll('❯', '')}❯`);
const mark = /❮[^❯]*❯/gu;
const number = fc.integer({ min: 0, max: 9_999 });
const list = fc.array(text, { minLength: 1, maxLength: 3 });
const filter = fc.constantFrom<FilterName>(...filterNames);
const orNull = (some: fc.Arbitrary<string>) => fc.option(some, { nil: null });

/** A way to make every mistake: total over the codes. */
const every: { readonly [Code in MistakeCode]: fc.Arbitrary<Mistake<Code>> } = {
  'unknown-command': made('unknown-command', { name: text, typed: text, known: list, nearest: list }),
  'unknown-topic': made('unknown-topic', { name: text, known: list }),
  'unknown-flag': made('unknown-flag', { flag: text, known: list }),
  'flag-out-of-bounds': made('flag-out-of-bounds', { flag: text, from: number, to: number }),
  'no-folder': fc.constant({ code: 'no-folder' }),
  'unknown-language': made('unknown-language', { known: list }),
  'nothing-to-search-for': made('nothing-to-search-for', {
    command: fc.constantFrom('quote', 'timeline', 'compare', 'speaker', 'questions', 'term'),
  }),
  'query-too-long': made('query-too-long', { length: number, longest: number }),
  'too-many-words': made('too-many-words', { words: number, most: number }),
  'only-common-words': fc.constant({ code: 'only-common-words' }),
  'no-word': fc.constant({ code: 'no-word' }),
  'only-exclusions': fc.constant({ code: 'only-exclusions' }),
  'excluded-filter': fc.constant({ code: 'excluded-filter' }),
  'empty-quotation': fc.constant({ code: 'empty-quotation' }),
  'open-quotation': made('open-quotation', { closed: orNull(text) }),
  'unknown-filter': made('unknown-filter', { name: text, known: fc.constant(filterNames) }),
  'filter-without-value': made('filter-without-value', { filter }),
  'unknown-speaker': made('unknown-speaker', { value: text, nearest: orNull(text) }),
  'unknown-meeting': made('unknown-meeting', { value: text, nearest: orNull(text) }),
  'unknown-side': made('unknown-side', { value: text, known: list }),
  'unknown-kind': made('unknown-kind', { value: text, known: list }),
  'not-a-date': made('not-a-date', { value: text, filter }),
  'no-channel': fc.constant({ code: 'no-channel' }),
  'takes-no-words': made('takes-no-words', { command: text, words: text }),
  'not-a-day': made('not-a-day', { value: text }),
  'no-file': fc.constant({ code: 'no-file' }),
  'file-exists': made('file-exists', { file: text }),
  'cannot-write': made('cannot-write', { file: text }),
  'no-store': made('no-store', { file: text }),
  'unknown-store-action': made('unknown-store-action', { action: orNull(text), known: list }),
  'no-backup-file': made('no-backup-file', { action: text }),
  'cannot-read': made('cannot-read', { file: text }),
  'no-backup': made('no-backup', { file: text }),
  'damaged-backup': made('damaged-backup', { file: text, line: number }),
  'later-backup': made('later-backup', { file: text, version: text }),
  'store-not-empty': made('store-not-empty', { store: text, rows: number }),
  'nothing-shown': fc.constant({ code: 'nothing-shown' }),
  'no-such-quote': made('no-such-quote', { asked: text, from: number, to: number }),
  'which-quote': made('which-quote', { from: number, to: number }),
  'several-meant': made('several-meant', { word: text, names: list }),
  'nobody-meant': made('nobody-meant', { word: text }),
  'says-nothing': made('says-nothing', { name: text, typed: text }),
  'no-subject': fc.constant({ code: 'no-subject' }),
  unclear: fc.constant({ code: 'unclear' }),
  'forget-whom': fc.constant({ code: 'forget-whom' }),
  'not-an-id': made('not-an-id', { value: text, flag: fc.constantFrom('workspace', 'user') }),
  'forget-unconfirmed': made('forget-unconfirmed', {
    whose: text,
    rows: number,
    tables: list,
    unnamed: list,
    typed: text,
  }),
  'no-longer-published': made('no-longer-published', { words: text, page: text }),
  'quote-gone': fc.constant({ code: 'quote-gone' }),
  'not-a-time': made('not-a-time', { value: text }),
  'several-times': made('several-times', { times: list }),
  'digest-without-time': fc.constant({ code: 'digest-without-time' }),
  'unclear-digest': made('unclear-digest', { typed: text, nearest: orNull(text) }),
  'digest-elsewhere': made('digest-elsewhere', { channel: text }),
  'watch-elsewhere': made('watch-elsewhere', { channel: text }),
  'unknown-zone': made('unknown-zone', { value: text, nearest: fc.oneof(list, fc.constant([])) }),
  'ambiguous-zone': made('ambiguous-zone', { value: text, zones: list }),
  'not-on-or-off': made('not-on-or-off', { value: text }),
  'no-topics': fc.constant({ code: 'no-topics' }),
  'too-many-topics': made('too-many-topics', { topics: number, most: number }),
  'nothing-to-watch': fc.constant({ code: 'nothing-to-watch' }),
  'which-watch': made('which-watch', { verb: text, value: fc.oneof(text, fc.constant('')) }),
  'other-face': made('other-face', { name: text, faces: list }),
  'not-in-channel': fc.constant({ code: 'not-in-channel' }),
  'shared-channel': fc.constant({ code: 'shared-channel' }),
  'archived-channel': fc.constant({ code: 'archived-channel' }),
  'no-digest-here': fc.constant({ code: 'no-digest-here' }),
  'zone-needed': fc.constant({ code: 'zone-needed' }),
  'no-such-watch': made('no-such-watch', { number, watches: number }),
  'too-many-watches': made('too-many-watches', { most: number }),
  'followed-gone': fc.constant({ code: 'followed-gone' }),
  'not-an-admin': fc.constant({ code: 'not-an-admin' }),
  'admin-privately': fc.constant({ code: 'admin-privately' }),
  'unclear-admin': made('unclear-admin', { typed: text }),
  'no-such-subscription': made('no-such-subscription', { number, known: number }),
  'watch-too-broad': made('watch-too-broad', {
    date: text,
    quotes: number,
    most: number,
    narrower: fc.oneof(list, fc.constant([])),
  }),
  'not-an-address': made('not-an-address', { value: text }),
  'address-not-https': made('address-not-https', { value: text }),
  'address-with-password': made('address-with-password', { host: text }),
  'address-port': made('address-port', { host: text, port: number }),
  'address-private': made('address-private', { host: text }),
  'host-unknown': made('host-unknown', { host: text }),
  'host-unreachable': made('host-unreachable', { host: text }),
  'certificate-invalid': made('certificate-invalid', { host: text }),
  'too-many-redirects': made('too-many-redirects', { value: text, most: number }),
  'redirect-unsafe': made('redirect-unsafe', { value: text }),
  'robots-disallow': made('robots-disallow', { value: text }),
  'robots-unknown': made('robots-unknown', { host: text }),
  'page-too-large': made('page-too-large', { value: text, megabytes: number }),
  'page-too-slow': made('page-too-slow', { value: text, seconds: number }),
  'page-needs-login': made('page-needs-login', { value: text }),
  'page-forbidden': made('page-forbidden', { value: text }),
  'page-missing': made('page-missing', { value: text, status: number }),
  'page-server-fault': made('page-server-fault', { host: text, status: number }),
  'page-refused': made('page-refused', { host: text, status: number }),
  'not-an-editor': fc.constant({ code: 'not-an-editor' }),
  'no-feed': made('no-feed', { value: text }),
  'no-feeds': fc.constant({ code: 'no-feeds' }),
  'feeds-malformed': made('feeds-malformed', { file: text, why: text }),
  'page-damaged': made('page-damaged', { value: text }),
  'nothing-to-import': fc.constant({ code: 'nothing-to-import' }),
  'flag-without-value': made('flag-without-value', { flag: text }),
  'no-calendar-day': made('no-calendar-day', { flag: text, value: text }),
  'no-partial-date': made('no-partial-date', { flag: text, value: text }),
  'nothing-to-verify': fc.constant({ code: 'nothing-to-verify' }),
  'text-too-long': made('text-too-long', { length: number, longest: number }),
  'nobody-called': made('nobody-called', { name: text, nearest: orNull(text) }),
  'no-web-address': made('no-web-address', { flag: text, value: text }),
  'no-language-code': made('no-language-code', { value: text }),
  'no-document-kind': made('no-document-kind', { value: text, known: list }),
  'flag-for-one': made('flag-for-one', { flag: text }),
  'no-such-file': made('no-such-file', { file: text }),
  'file-empty': made('file-empty', { file: text }),
  'file-binary': made('file-binary', { file: text }),
  'no-export-format': made('no-export-format', { value: orNull(text), known: list }),
  'not-exportable': made('not-exportable', { value: text, format: text, known: list }),
  'unknown-document': made('unknown-document', { value: text }),
  'file-nested': made('file-nested', { file: text }),
  'file-malformed': made('file-malformed', { file: text, line: number }),
  'pdf-without-text': made('pdf-without-text', { file: text }),
  'file-too-large': made('file-too-large', { file: text, megabytes: number, most: number }),
  'no-documents': made('no-documents', { folder: text }),
  'bad-metadata': made('bad-metadata', { file: text, field: text, why: text }),
  'day-to-come': made('day-to-come', { file: text, date: text }),
  'import-needs': made('import-needs', { file: text, flag: text }),
  'in-record-as': made('in-record-as', { file: text, document: text }),
  'no-meeting-id': made('no-meeting-id', { value: text }),
  'several-meetings': made('several-meetings', { file: text, meetings: list }),
  'two-documents': made('two-documents', { file: text, document: text, other: text }),
  'does-not-add-up': made('does-not-add-up', { file: text, runs: number, line: number, text }),
  'not-a-document': fc
    .record({ file: text, why: fc.constantFrom('sign-in', 'paywall', 'menu', 'stub') })
    .map((some) => ({ code: 'not-a-document', ...some })),
  'no-turns': made('no-turns', { file: text, kind: text }),
  'record-not-writable': made('record-not-writable', { folder: text }),
  'disk-full': made('disk-full', { folder: text }),
  'import-under-way': made('import-under-way', { folder: text }),
  'nothing-to-undo': fc.constant({ code: 'nothing-to-undo' }),
  'changed-since-import': made('changed-since-import', { file: text }),
  'none-imported': made('none-imported', { files: number }),
  'unknown-people-action': made('unknown-people-action', { action: orNull(text), known: list }),
  'unknown-citation-style': made('unknown-citation-style', {
    value: text,
    nearest: orNull(text),
    known: list,
  }),
  'two-to-compare': made('two-to-compare', { names: list }),
  'no-quote-named': fc.constant({ code: 'no-quote-named' }),
  'unknown-quote': made('unknown-quote', { value: text, nearest: orNull(text), words: fc.constant(null) }),
  'quote-changed': made('quote-changed', { words: text, page: text, now: text }),
  'link-elsewhere': made('link-elsewhere', { value: text }),
  'link-without-words': made('link-without-words', { page: text, meeting: text }),
  'linked-words-gone': made('linked-words-gone', { page: text, meeting: text, nearest: orNull(text) }),
  'linked-words-twice': made('linked-words-twice', { page: text, quotes: fc.oneof(list, fc.constant([])) }),
  'linked-words-not-one-speaker': made('linked-words-not-one-speaker', { page: text }),
  'linked-words-too-long': made('linked-words-too-long', {
    page: text,
    quotes: fc.oneof(list, fc.constant([])),
  }),
  'several-people': made('several-people', { value: text, count: number, people: list }),
  'several-meetings-fit': made('several-meetings-fit', { value: text, count: number, meetings: list }),
  'nobody-named': made('nobody-named', { value: text, nearest: orNull(text) }),
  'no-meeting-named': made('no-meeting-named', { value: text, nearest: orNull(text) }),
};

function made<Code extends MistakeCode, Values extends object>(
  code: Code,
  values: { [Key in keyof Values]: fc.Arbitrary<Values[Key]> },
): fc.Arbitrary<{ readonly code: Code } & Values> {
  return fc.record(values).map((some) => ({ code, ...some }));
}

/** The texts and numbers that a mistake carries. */
function valuesOf({ code: _, ...values }: Mistake): string[] {
  // Why a page is no document is told in words.
  if ('why' in values && 'file' in values && !('field' in values)) return [values.file];
  return Object.values(values)
    .flat()
    .filter((value) => value !== null)
    .map(String);
}

/** What stands as it is in every language: what is to be typed, and names of products. */
const asTyped =
  /\/invite @Alliance|\/alliance admin|\badmin(?: (?:pause|resume|remove 2))?\b|\bALLIANCE_ADMINS\b|\bAlliance\b|\bSlack\b|digest list|digest (?:here 08:30 Asia\/Tokyo weekdays|topics none|topics(?= 反)|(?=◇))|heartbeat (?:on|off)|watch (?:list|抑止 speaker:austin|(?=反|◇))|Asia\/Tokyo|"four star"|"free and open Indo-Pacific"|\/alliance quote|alliance import page\.html|https:\/\/www\.example\.gov\/page|2023-06-01-tokyo-defense-ministerial|\bHTML\b|\bMarkdown\b|\bPDF\b|\bXML\b|\bJSON Lines\b|\.(?:txt|html|md|pdf|xml|jsonl|vtt|srt)\b|\bpeople(?= ◇)|--[a-z-]+(?: (?:corpus|en|ja|readout|article|reports\.jsonl))?|\bALLIANCE_STORE\b|\bstore(?= ◇)|\bforget\b|T0123456789(?:\/U0123456789)?|\bstore backup\b|\balliance\.jsonl\b|\b(?:quote|help|timeline|compare|speaker|questions|term)\b(?!:)|\bhttps\b(?::\/\/)?|\brobots\.txt\b|\b(?:RSS|Atom)\b|\bALLIANCE_(?:FEEDS|EDITORS)\b|\b(?:speaker|side|meeting|from|to|kind):(?:[a-z0-9-]+)?/gu;

const inAll = (mistake: Mistake) =>
  languages.map((language) => mistakeInWords(mistake, phrasesFor(language).mistakes));

describe.each(Object.entries(every))('the mistake %s', (_, some) => {
  it('is told in every language, each in its own words, with everything it is about', () => {
    fc.assert(
      fc.property<[Mistake]>(some, (mistake) => {
        const said = inAll(mistake);
        expect(new Set(said.map(({ sentence }) => sentence)).size).toBe(languages.length);
        expect(new Set(said.map(({ instead }) => instead)).size).toBe(languages.length);
        for (const { sentence, instead } of said) {
          expect(sentence.trim()).not.toBe('');
          expect(instead.trim()).not.toBe('');
          for (const value of valuesOf(mistake)) expect(`${sentence}\n${instead}`).toContain(value);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('has no English in Japanese and no Japanese in English, but for what is to be typed', () => {
    fc.assert(
      fc.property<[Mistake]>(some, (mistake) => {
        const [english = '', japanese = ''] = inAll(mistake).map(({ sentence, instead }) =>
          `${sentence}\n${instead}`.replace(mark, '◇'),
        );
        expect(japanese.replace(asTyped, '')).not.toMatch(/\p{Script=Latin}/u);
        expect(japanese).toMatch(/(?:です|ます|ません|ください|まで|値|条件|オプション)/u);
        expect(english).not.toMatch(/[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u);
      }),
      { numRuns: 50 },
    );
  });

  it('says what is wrong as a sentence', () => {
    for (const mistake of fc.sample<Mistake>(some, 5)) {
      const [english, japanese] = inAll(mistake);
      expect(english?.sentence).toMatch(/\.$/u);
      expect(japanese?.sentence).toMatch(/。$/u);
    }
  });
});

describe('a mistake', () => {
  it('holds no sentence of its own: its values alone, for programmers', () => {
    const error = new UsageError({ code: 'unknown-side', value: 'mars', known: ['us'] });
    expect(JSON.parse(error.message)).toEqual({ code: 'unknown-side', value: 'mars', known: ['us'] });
  });

  it('is answered in the language asked for, with its place', () => {
    const place = { text: 'side:mars', from: 0, to: 9 };
    const error = new UsageError({ code: 'unknown-side', value: 'mars', known: ['us', 'japan'] }, place);
    expect(answerToMistake(error, 'en')).toEqual({
      language: 'en',
      summary: 'There is no side “mars”. side: takes us, japan',
      nodes: [
        {
          node: 'problem',
          sentence: 'There is no side “mars”.',
          typed: place,
          instead: 'side: takes us, japan',
        },
      ],
    });
    expect(answerToMistake(error, 'ja')).toMatchObject({
      language: 'ja',
      summary: '「mars」は side: に指定できません。side: に指定できる値：us、japan',
      nodes: [{ node: 'problem', typed: place }],
    });
  });

  it('offers a name with blanks in quotation marks, so that it can be typed', () => {
    for (const { instead } of inAll({ code: 'unknown-speaker', value: 'x', nearest: 'van dyke' })) {
      expect(instead).toContain('speaker:"van dyke"');
    }
  });
});
