import { styleText } from 'node:util';
import type { Answer, AnswerNode, Chart, CommandHelp, RedlineRun, Run, Words } from '../answer.js';
import type { TurnView } from '../evidence/context.js';
import type { MeetingCard } from '../evidence/meeting-card.js';
import type { Quote } from '../evidence/quote.js';
import { cardLines } from './card-words.js';
import { barLines } from './chart/bars.js';
import {
  alsoSaidLine,
  badges,
  besideLines,
  citationLine,
  questionLine,
  quotingLine,
  roleMark,
  speakerLine,
  turnSpeakerLine,
} from './citation-words.js';
import { briefLines } from './in-brief.js';
import { ellipsis } from './limits.js';
import type { Phrases } from './phrases/phrases.js';
import { phrasesFor } from './phrases/phrases-for.js';

/** What the terminal can do. Without colours the text is plain; without links the address is written out. */
export interface Terminal {
  readonly colours: boolean;
  readonly links: boolean;
  /** Columns; lines are not wrapped, so that quotes stay as printed. */
  readonly columns: number;
}

type Style = 'bold' | 'dim' | 'italic' | 'cyan' | 'yellow' | 'underline';

/** An answer as lines for a terminal, total over the answer's nodes. Control characters in texts are made visible. */
export function renderTerminal(answer: Answer, terminal: Terminal): string {
  const pen = penFor(terminal);
  const phrases = phrasesFor(answer.language);
  return `${answer.nodes.map((node) => renderNode(node, pen, phrases)).join('\n\n')}\n`;
}

interface Pen {
  paint(style: Style | readonly Style[], text: string): string;
  link(label: string, url: string): string;
  rule(): string;
}

function penFor({ colours, links, columns }: Terminal): Pen {
  const paint: Pen['paint'] = (style, text) =>
    colours
      ? styleText(Array.isArray(style) ? [...style] : [style].flat(), text, { validateStream: false })
      : text;
  return {
    paint,
    link: (label, url) => (links ? `\u001B]8;;${url}\u001B\\${label}\u001B]8;;\u001B\\` : `${label}: ${url}`),
    rule: () => paint('dim', '─'.repeat(Math.min(columns, 72))),
  };
}

function renderNode(node: AnswerNode, pen: Pen, phrases: Phrases): string {
  switch (node.node) {
    case 'lead':
      return words(node.words, pen);
    case 'note':
      return pen.paint('dim', words(node.words, pen));
    case 'quote':
      return renderQuote(node, pen, phrases);
    case 'more':
      return pen.paint(
        'dim',
        phrases.terminal.more(
          node.remaining,
          `alliance ${node.command ?? 'quote'} ${shown(node.query)} --offset ${node.offset}`,
        ),
      );
    case 'heading':
      return pen.paint('bold', words(node.words, pen));
    case 'list':
      return renderList(node, pen, phrases);
    case 'redline':
      return node.runs.map((run) => renderRedline(run, pen)).join('');
    case 'copy':
      return shown(node.text);
    case 'chart':
      return renderChart(node.chart, pen);
    case 'turn':
      return renderTurn(node.turn, pen, phrases);
    case 'page':
      return renderPage(node, pen, phrases);
    case 'meeting':
      return renderMeeting(node.card, pen, phrases);
    case 'brief':
      return renderBrief(node, pen, phrases);
    case 'commands':
      return node.commands.map((command) => renderHelp(command, pen)).join('\n\n');
    case 'problem': {
      const lines = [shown(node.sentence)];
      if (node.typed) lines.push(`  ${shown(node.typed.text)}`, `  ${pointer(node.typed)}`);
      if (node.instead) lines.push(shown(node.instead));
      return lines.join('\n');
    }
    case 'offers':
      return node.offers
        .map(({ offer }) => pen.paint('dim', `[${phrases.following.offers[offer].label}]`))
        .join(' ');
    case 'again':
      return phrases.delivery.askAgain;
    case 'fault':
      return phrases.message.faultInShort(node.reference);
  }
}

function renderQuote(
  { quote, role, number }: Extract<AnswerNode, { node: 'quote' }>,
  pen: Pen,
  phrases: Phrases,
): string {
  const count = number === null ? '' : `${number}. `;
  const lines: string[] = [];
  const mark = roleMark(role, phrases);
  if (mark !== null) lines.push(pen.paint('yellow', mark));
  lines.push(pen.paint('bold', `${count}${shown(speakerLine(quote, phrases))}`));
  const small = [...badges(quote, phrases), quotingLine(quote, phrases)].filter((line) => line !== null);
  if (small.length > 0) lines.push(pen.paint('yellow', `[${small.map(shown).join('] [')}]`));
  lines.push(quotation(quote, pen));
  const question = questionLine(quote, phrases);
  if (question) lines.push(pen.paint('dim', shown(question)));
  for (const { intro, beside } of besideLines(quote, phrases)) {
    lines.push(`${pen.paint('dim', shown(intro.trim()))}\n${shown(beside.text)}`);
    if (beside.url) lines.push(pen.link(pen.paint('cyan', phrases.buttons.source), shown(beside.url)));
  }
  const also = alsoSaidLine(quote, phrases);
  if (also) lines.push(pen.paint('dim', shown(also)));
  lines.push(pen.paint('dim', shown(citationLine(quote, phrases))));
  if (quote.url) lines.push(pen.link(pen.paint('cyan', phrases.buttons.source), shown(quote.url)));
  lines.push(pen.paint('dim', phrases.terminal.quoteId(quote.id)));
  return lines.join('\n');
}

/** The words exactly as printed, the matched ones underlined; without colours nothing is added inside them. */
function quotation(quote: Quote, pen: Pen): string {
  const [open, close] = quote.verbatim ? ['“', '”'] : ['| ', ''];
  let text = '';
  let at = 0;
  for (const [from, to] of quote.marks) {
    text +=
      shown(quote.text.slice(at, from)) + pen.paint(['bold', 'underline'], shown(quote.text.slice(from, to)));
    at = to;
  }
  return `${open}${text}${shown(quote.text.slice(at))}${close}`;
}

function renderTurn(turn: TurnView, pen: Pen, phrases: Phrases): string {
  const { role, paragraphs, marked } = turn;
  const who = shown(turnSpeakerLine(turn, phrases));
  const flags = turn.badges.map((badge) => ` [${phrases.badges[badge]}]`).join('');
  const label = `${phrases.turn.titles[role]}${phrases.colon}${who}${flags}`;
  const body = paragraphs.map((paragraph) => {
    if (!marked || marked.start < paragraph.start || marked.end > paragraph.end) return shown(paragraph.text);
    const [from, to] = [marked.start - paragraph.start, marked.end - paragraph.start];
    const { text } = paragraph;
    return `${shown(text.slice(0, from))}${pen.paint(['bold', 'underline'], shown(text.slice(from, to)))}${shown(text.slice(to))}`;
  });
  return [pen.paint('bold', label), ...body].join('\n');
}

function renderPage(
  { words: runs, small, url }: Extract<AnswerNode, { node: 'page' }>,
  pen: Pen,
  phrases: Phrases,
): string {
  return [
    words(runs, pen),
    ...small.map((line) => pen.paint('dim', shown(line))),
    ...(url === null ? [] : [pen.link(pen.paint('cyan', phrases.buttons.source), shown(url))]),
  ].join('\n');
}

function renderMeeting(card: MeetingCard, pen: Pen, phrases: Phrases): string {
  const { title, facts, small } = cardLines(card, phrases);
  const { url } = card.document;
  return [
    pen.paint('bold', shown(title)),
    ...facts.map(shown),
    ...small.map((line) => pen.paint('dim', shown(line))),
    ...(url === null ? [] : [pen.link(pen.paint('cyan', phrases.buttons.source), shown(url))]),
  ].join('\n');
}

function renderBrief(
  { title, items, more }: Extract<AnswerNode, { node: 'brief' }>,
  pen: Pen,
  phrases: Phrases,
): string {
  const listed = items.map((item) => {
    const lines = briefLines(item, phrases);
    const [open, close] = item.quote?.verbatim ? ['“', '”'] : ['| ', ''];
    const left = lines.words && lines.words.leftOut > 0 ? ` ${ellipsis}` : '';
    return [
      ...(lines.title === null ? [] : [shown(lines.title)]),
      ...(lines.small === null ? [] : [pen.paint('dim', shown(lines.small))]),
      ...(lines.words ? [`${open}${shown(lines.words.shown)}${left}${close}`] : []),
      ...(item.opens && item.quote?.url
        ? [pen.link(pen.paint('cyan', phrases.buttons.source), shown(item.quote.url))]
        : []),
    ].join('\n');
  });
  const last = more > 0 ? [pen.paint('dim', phrases.digest.more(more))] : [];
  return [pen.paint('bold', shown(title)), ...listed, ...last].join('\n');
}

function renderList(
  { items, more }: Extract<AnswerNode, { node: 'list' }>,
  pen: Pen,
  { message }: Phrases,
): string {
  const listed = items.map((item) => `  • ${words(item, pen)}`);
  return [...listed, ...(more > 0 ? [pen.paint('dim', `    ${message.furtherItems(more)}`)] : [])].join('\n');
}

/** Bars of one column height; what names a row stands out. */
function renderChart(chart: Chart, pen: Pen): string {
  const styles = { panel: 'dim', row: 'bold', bar: [] } as const;
  return barLines(chart)
    .map(({ text, is }) => pen.paint(styles[is], shown(text)))
    .join('\n');
}

/** Brackets say the same without colours, and to whoever does not tell them apart. */
function renderRedline({ text, is, telling = false }: RedlineRun, pen: Pen): string {
  if (is === 'same') return shown(text);
  const [open, close] = is === 'gone' ? ['[-', '-]'] : ['{+', '+}'];
  const style = is === 'gone' ? ('yellow' as const) : ('cyan' as const);
  return pen.paint(telling ? [style, 'bold'] : style, `${open}${shown(text)}${close}`);
}

function renderHelp({ usage, summary, details, examples }: CommandHelp, pen: Pen): string {
  const lines = [
    `${pen.paint('bold', `alliance ${usage}`)}`,
    `  ${summary}`,
    ...details.map((detail) => `  ${detail}`),
  ];
  return [...lines, ...examples.map((example) => `  ${pen.paint('cyan', `alliance ${example}`)}`)].join('\n');
}

function words(runs: Words, pen: Pen): string {
  return runs.map((run) => renderRun(run, pen)).join('');
}

function renderRun(run: Run, pen: Pen): string {
  if (typeof run === 'string') return shown(run);
  if (run.style === 'channel' || run.style === 'person') return shown(run.text);
  return pen.paint(run.style === 'code' ? 'cyan' : run.style, shown(run.text));
}

/** Carets under the wrong place; full-width characters take two columns. */
function pointer({ text, from, to }: { text: string; from: number; to: number }): string {
  const width = (part: string) =>
    [...part].reduce((sum, one) => sum + (/[\u1100-\u115F\u2E80-\uFF60\uFFE0-\uFFE6]/u.test(one) ? 2 : 1), 0);
  return `${' '.repeat(width(text.slice(0, from)))}${'^'.repeat(Math.max(1, width(text.slice(from, to))))}`;
}

/**
 * Text from the record or a user cannot steer the terminal: control characters become their pictures (U+2400 on),
 * signs that turn the writing direction a replacement character.
 */
function shown(text: string): string {
  return text
    .replace(/(?![\n\t])\p{Cc}/gu, (sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD';
    })
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
}
