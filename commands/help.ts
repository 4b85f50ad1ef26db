import { type AnyCommand, asCommand, type Outcome, UsageError, type World } from '../src/command.js';

interface HelpOptions {
  /** The command to tell about; null for all. */
  readonly name: string | null;
}

/** `alliance help [command]`: made from the commands themselves. */
export const help: AnyCommand = asCommand<HelpOptions, unknown>({
  name: 'help',
  usage: 'help [command]',
  summary: 'What can be asked, with examples.',
  details: [],
  examples: ['help', 'help quote'],
  faces: ['slack', 'page', 'terminal'],
  parse: (typed) => ({ name: typed.trim() === '' ? null : typed.trim().toLowerCase() }),
  run: ({ name }, world) => (name === null ? overview(world) : about(name, world)),
});

function overview(world: World): Outcome {
  const commands = world.commands.filter((command) => command.faces.includes(world.face));
  const list = commands.map(({ name, usage, summary, examples }) => ({
    name,
    usage,
    summary,
    details: [],
    examples,
  }));
  return {
    found: true,
    json: { version: 1, commands: list },
    answer: {
      language: 'en',
      summary: `Alliance finds what was actually said, word for word. Commands: ${commands.map((c) => c.name).join(', ')}.`,
      nodes: [
        {
          node: 'lead',
          words: [
            'Alliance finds what ministers and secretaries actually said: word for word, by whom, when and where.',
          ],
        },
        { node: 'commands', commands: list },
      ],
    },
  };
}

function about(name: string, world: World): Outcome {
  const command = world.commands.find((one) => one.name === name && one.faces.includes(world.face));
  if (!command) {
    throw new UsageError(
      `There is no command “${name}”.`,
      { text: name, from: 0, to: name.length },
      `Known: ${world.commands.map((one) => one.name).join(', ')}`,
    );
  }
  const { usage, summary, details, examples } = command;
  const entry = { name, usage, summary, details, examples };
  return {
    found: true,
    json: { version: 1, commands: [entry] },
    answer: {
      language: 'en',
      summary: `${usage}: ${summary}`,
      nodes: [{ node: 'commands', commands: [entry] }],
    },
  };
}
