import type { AnswerNode } from '../src/answer.js';
import {
  type AnyCommand,
  asCommand,
  commandFor,
  helpOf,
  type Outcome,
  UsageError,
  type World,
  worksElsewhere,
} from '../src/command.js';
import { languageOfTyped } from '../src/render/language-of.js';
import { phrasesFor } from '../src/render/phrases/phrases-for.js';

interface HelpOptions {
  /** The command to tell about; null for all. */
  readonly name: string | null;
}

/** `alliance help [command]`: made from the commands themselves. */
export const help: AnyCommand = asCommand<HelpOptions, unknown>({
  name: 'help',
  usage: 'help [command]',
  words: {
    en: { summary: 'What can be asked, with examples.', details: [], examples: ['help', 'help quote'] },
    ja: {
      alias: 'ヘルプ',
      summary: '使い方と入力例を表示します。',
      details: [],
      examples: ['ヘルプ', 'ヘルプ quote'],
    },
  },
  faces: ['slack', 'page', 'terminal'],
  parse: (typed) => ({ name: typed.trim() === '' ? null : typed.trim().toLowerCase() }),
  run: ({ name }, world) => (name === null ? overview(world) : about(name, world)),
});

function overview(world: World): Outcome {
  const phrases = phrasesFor(world.language ?? 'en');
  const { language } = phrases;
  const commands = ofFace(world).map((command) => ({ ...helpOf(command, language), details: [] }));
  const nodes: AnswerNode[] = [
    { node: 'lead', words: [phrases.help.lead] },
    { node: 'commands', commands },
  ];
  const summary = phrases.help.inShort(commands.map(({ name }) => name));
  return { found: true, json: { version: 1, commands }, answer: { language, summary, nodes } };
}

function about(name: string, world: World): Outcome {
  const found = commandFor(name, world);
  if (!found) {
    const elsewhere = worksElsewhere(name, world);
    if (elsewhere) throw elsewhere;
    throw new UsageError(
      { code: 'unknown-topic', name, known: ofFace(world).map((one) => one.name) },
      { text: name, from: 0, to: name.length },
    );
  }
  const language = languageOfTyped(name, world.language);
  const entry = helpOf(found.command, language);
  return {
    found: true,
    json: { version: 1, commands: [entry] },
    answer: {
      language,
      summary: `${entry.usage}${phrasesFor(language).colon}${entry.summary}`,
      nodes: [{ node: 'commands', commands: [entry] }],
    },
  };
}

function ofFace({ commands, face }: World): AnyCommand[] {
  return commands.filter(({ faces }) => faces.includes(face));
}
