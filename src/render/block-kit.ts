import type { ActionsBlock, KnownBlock } from '@slack/types';
import type { Answer, AnswerNode, CommandHelp, Words } from '../answer.js';
import { briefBlocks } from './brief-blocks.js';
import { againButton, buttonIds, type MoreValue, moreButton, saveSearchButton } from './buttons.js';
import { chartBlocks } from './chart/chart-blocks.js';
import { fallback } from './fallback.js';
import { ellipsis, fitsMessage, limits, shorten, wholeCharacters } from './limits.js';
import { copyBlocks, listBlocks, redlineBlocks } from './list-blocks.js';
import { meetingBlocks, pageBlocks } from './meeting-blocks.js';
import { offerButtons } from './offer-buttons.js';
import type { Phrases } from './phrases/phrases.js';
import { phrasesFor } from './phrases/phrases-for.js';
import { quoteBlocks } from './quote-blocks.js';
import { literal, richText, section, words } from './rich-text.js';
import { turnBlocks } from './turn-blocks.js';

/** A message as Slack takes it; `text` stands in notifications and is read aloud: escaped, never empty. */
export interface BlockKitMessage {
  readonly text: string;
  readonly blocks: KnownBlock[];
}

export interface BlockKitOptions {
  /** The query that the quotes answer: lets a shortened last page go on by a More button. */
  readonly query?: string | undefined;
  /** False where there is no channel in which a quote could be shared: in Home and in a modal. */
  readonly shareable?: boolean | undefined;
  /** Who shares the quote: named, and shown as a person of the workspace in the blocks alone. */
  readonly sharedBy?: { readonly id: string; readonly name: string } | undefined;
}

/** What rendering goes by: what the caller wants, and the language's phrases. */
interface Rendering extends BlockKitOptions {
  readonly phrases: Phrases;
}

interface Piece {
  readonly node: AnswerNode;
  readonly blocks: KnownBlock[];
}

/**
 * An answer as one Slack message within the limits. Words of the record and of the user stand in rich text or plain
 * text elements only, which Slack takes literally. What does not fit one message is left out from the end, said, and
 * reached by the More button where there is a query to go on with.
 */
export function renderBlockKit(answer: Answer, options: BlockKitOptions = {}): BlockKitMessage {
  const rendering: Rendering = { ...options, phrases: phrasesFor(answer.language) };
  const pieces = answer.nodes.map((node) => ({ node, blocks: blocksOf(node, rendering) }));
  const kept = fitting(pieces, rendering);
  const leftOut = pieces.filter((piece) => !kept.includes(piece));
  const nodes = kept.map((piece) => piece.node);
  const blocks = withSaveSearch(
    [...sharer(rendering), ...assembled(leftOut.length === 0 ? kept : shortened(pieces, kept, rendering))],
    nodes,
    rendering,
  );
  return { text: fallback(answer.summary, nodes, rendering), blocks };
}

/** Below the numbered quotes of a query, beside More: a button that keeps the search. Home and windows have their own. */
function withSaveSearch(
  blocks: KnownBlock[],
  nodes: readonly AnswerNode[],
  { query, shareable = true, phrases }: Rendering,
): KnownBlock[] {
  const isPage = nodes.some((node) => node.node === 'quote' && node.number !== null);
  if (!query || !shareable || !isPage) return blocks;
  const save = saveSearchButton(query, phrases);
  const last = blocks.at(-1);
  const beside = last?.type === 'actions' && hasMore(last) ? last : null;
  const whole: KnownBlock[] = beside
    ? [...blocks.slice(0, -1), { ...beside, elements: [...beside.elements, ...save] }]
    : [...blocks, ...(save.length > 0 ? [{ type: 'actions', elements: save } as const] : [])];
  return fitsMessage(whole) ? whole : blocks;
}

function hasMore({ elements }: ActionsBlock): boolean {
  return elements.some((element) => element.action_id === buttonIds.more);
}

/** Whether the whole answer fits one message: then `renderBlockKit` leaves nothing out. */
export function fitsOneMessage(answer: Answer, options: BlockKitOptions = {}): boolean {
  const rendering: Rendering = { ...options, phrases: phrasesFor(answer.language) };
  const pieces = answer.nodes.map((node) => ({ node, blocks: blocksOf(node, rendering) }));
  return fitsMessage([...sharer(rendering), ...assembled(pieces)]);
}

function blocksOf(node: AnswerNode, { phrases, query, sharedBy, shareable = true }: Rendering): KnownBlock[] {
  switch (node.node) {
    case 'lead':
    case 'note':
      return sentence(node.words, phrases);
    case 'quote':
      return quoteBlocks(node, phrases, { query, sharer: sharedBy?.id, shareable });
    case 'more':
      return moreBlocks(node, node.remaining, phrases);
    case 'heading':
      return sentence(
        node.words.map((run) => (typeof run === 'string' ? { text: run, style: 'bold' } : run)),
        phrases,
      );
    case 'list':
      return listBlocks(node, phrases);
    case 'redline':
      return redlineBlocks(node.runs);
    case 'copy':
      return copyBlocks(node.text);
    case 'chart':
      return chartBlocks(node);
    case 'turn':
      return turnBlocks(node.turn, phrases);
    case 'page':
      return pageBlocks(node, phrases);
    case 'meeting':
      return meetingBlocks(node.card, phrases);
    case 'brief':
      return briefBlocks(node, phrases);
    case 'commands':
      return node.commands.map((command) => commandBlock(command, node.commands.length === 1, phrases));
    case 'problem':
      return problemBlocks(node, phrases);
    case 'offers':
      return offerButtons(node.offers, phrases);
    case 'again':
      return [againButton(node.delivery, phrases)];
    case 'fault':
      return sentence([phrases.message.fault, { text: node.reference, style: 'code' }], phrases);
  }
}

function sentence(runs: Words, { shortened: sign }: Phrases): KnownBlock[] {
  const elements = words(runs, sign);
  return elements.length > 0 ? [richText(section(elements))] : [];
}

function moreBlocks(
  next: Pick<MoreValue, 'query' | 'offset'> & { readonly command?: string | undefined },
  remaining: number,
  phrases: Phrases,
): KnownBlock[] {
  const { query, offset, command } = next;
  const button = moreButton({ query, offset, command, remaining }, phrases);
  return button ? [button] : sentence([phrases.message.moreIsTooLong(remaining)], phrases);
}

function commandBlock(command: CommandHelp, inFull: boolean, { message }: Phrases): KnownBlock {
  const typed = (text: string) => literal(`/alliance ${text}`, { code: true });
  const examples = inFull ? command.examples : command.examples.slice(0, 1);
  return richText(
    section([...typed(command.usage), ...literal(`\n${command.summary}`)]),
    ...(inFull ? command.details.filter(Boolean).map((detail) => section(literal(detail))) : []),
    ...examples.map((example) => section([...literal(message.forExample), ...typed(example)])),
  );
}

/** The sentence, what was typed with the wrong place in bold, and what to type instead. */
function problemBlocks(node: Extract<AnswerNode, { node: 'problem' }>, phrases: Phrases): KnownBlock[] {
  const blocks = sentence([node.sentence], phrases);
  if (node.typed && node.typed.text !== '') blocks.push(richText(section(typedWithPlace(node.typed))));
  if (node.instead) blocks.push(...sentence([node.instead], phrases));
  return blocks;
}

function typedWithPlace({ text, from, to }: { text: string; from: number; to: number }) {
  const around = limits.part.typed / 2;
  const [wrongFrom, wrongTo] = [wholeCharacters(text, from), wholeCharacters(text, to)];
  const start = wholeCharacters(text, Math.max(0, wrongFrom - around));
  const [before, wrong] = [text.slice(start, wrongFrom), shorten(text.slice(wrongFrom, wrongTo), around)];
  const after = shorten(text.slice(wrongTo), around);
  return [
    ...literal(start > 0 ? `${ellipsis} ` : ''),
    ...literal(before, { code: true }),
    ...(wrong.shown === ''
      ? literal(' ▲ ', { bold: true })
      : literal(`${wrong.shown}${wrong.leftOut > 0 ? ` ${ellipsis}` : ''}`, { bold: true, code: true })),
    ...literal(after.shown, { code: true }),
    ...literal(after.leftOut > 0 ? ` ${ellipsis}` : ''),
  ];
}

/** Who shares: the one element in all messages that names a person of the workspace. */
function sharer({ sharedBy, phrases }: Rendering): KnownBlock[] {
  if (!sharedBy) return [];
  return [richText(section([{ type: 'user', user_id: sharedBy.id }, ...literal(phrases.share.sharedBy)]))];
}

/** A divider before each quote, or before the sentence that introduces it. */
function assembled(pieces: readonly Piece[]): KnownBlock[] {
  const is = (n: number, kind: AnswerNode['node']) => pieces[n]?.node.node === kind;
  const introduces = (n: number) => n > 0 && is(n, 'lead') && is(n + 1, 'quote');
  return pieces.flatMap(({ blocks }, n) =>
    introduces(n) || (n > 0 && is(n, 'quote') && !introduces(n - 1))
      ? [{ type: 'divider' }, ...blocks]
      : blocks,
  );
}

/** What must be said comes first, then the quotes in their order, then a turn's neighbours, then small print. */
const importance: Record<AnswerNode['node'], number> = {
  problem: 0,
  fault: 0,
  again: 0,
  offers: 0,
  lead: 0,
  heading: 1,
  list: 1,
  redline: 1,
  copy: 1,
  chart: 1,
  quote: 1,
  turn: 1,
  page: 1,
  meeting: 1,
  brief: 1,
  commands: 1,
  more: 2,
  note: 2,
};

/** Room for the note that says what was left out. */
const noteRoom = { blocks: 1, characters: 400 };

/** The pieces that fit one message, in their own order. After the first quote that does not fit, none is taken. */
function fitting(pieces: readonly Piece[], options: Rendering): Piece[] {
  const around = sharer(options);
  if (fitsMessage([...around, ...assembled(pieces)])) return [...pieces];
  const onward = longestWayOn(pieces, options);
  const kept: Piece[] = [];
  let full = false;
  for (const piece of [...pieces].sort((a, b) => rank(a) - rank(b))) {
    if (piece.node.node === 'more' || (full && piece.node.node === 'quote')) continue;
    const inOrder = pieces.filter((other) => kept.includes(other) || other === piece);
    const blocks = [...around, ...assembled(inOrder), ...onward];
    if (fitsMessage(blocks, noteRoom)) kept.push(piece);
    else full ||= piece.node.node === 'quote';
  }
  return pieces.filter((piece) => kept.includes(piece));
}

/** The More button that a shortened answer may need, its numbers as long as they can be: for reckoning its room. */
function longestWayOn(pieces: readonly Piece[], { query, phrases }: Rendering): KnownBlock[] {
  const more = pieces.map(({ node }) => node).find((node) => node.node === 'more');
  const onward = more?.query ?? query;
  return onward
    ? moreBlocks({ query: onward, offset: Number.MAX_SAFE_INTEGER }, Number.MAX_SAFE_INTEGER, phrases)
    : [];
}

/** The turn with the quote before the turns around it. */
function rank({ node }: Piece): number {
  const neighbour = node.node === 'turn' && node.turn.role !== 'quoted' ? 0.5 : 0;
  return importance[node.node] + neighbour;
}

/** The kept pieces, a note that says what is left out, and a way on. */
function shortened(pieces: readonly Piece[], kept: readonly Piece[], rendering: Rendering): Piece[] {
  const { query, phrases } = rendering;
  const leftOut = pieces.map(({ node }) => node).filter((node) => !kept.some((piece) => piece.node === node));
  const quotes = leftOut.filter((node) => node.node === 'quote');
  const others = leftOut.filter((node) => node.node !== 'quote' && node.node !== 'more').length;
  const more = leftOut.find((node) => node.node === 'more');
  const next = quotes.find((quote) => quote.number !== null)?.number;
  const onward = more?.query ?? query;
  const remaining = (more?.remaining ?? 0) + quotes.length;
  const added: AnswerNode[] = [];
  if (quotes.length + others > 0) {
    added.push({ node: 'note', words: [phrases.message.leftOutHere(quotes.length, others)] });
  }
  if (onward && remaining > 0 && (next || more)) {
    const offset = next ? next - 1 : (more?.offset ?? 0);
    added.push({
      node: 'more',
      query: onward,
      offset,
      remaining,
      ...(more?.command === undefined ? {} : { command: more.command }),
    });
  }
  return [...kept, ...added.map((node) => ({ node, blocks: blocksOf(node, rendering) }))];
}
