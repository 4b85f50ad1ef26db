import { type CallToolResult, McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { type AnyCommand, answerToFault, answerToMistake, UsageError, type World } from '../command.js';
import { languageOfTyped } from '../render/language-of.js';
import { outputSchema } from './output-schema.js';
import { pageOf, pageSchema, withShortQuestions } from './pages.js';
import { instructions, type Tool, tools } from './tools.js';

/** What the server needs of where it runs. */
export interface Served {
  readonly world: Pick<World, 'record' | 'commands'>;
  readonly version: string;
  /** Takes a fault's reference and the fault itself: never what was asked. */
  readonly log: (reference: string, fault: unknown) => void;
  readonly newReference: () => string;
}

/** A server of the Model Context Protocol that offers the evidence commands as tools; not yet connected. */
export function makeServer(served: Served): McpServer {
  const server = new McpServer(
    { name: 'alliance', title: 'Alliance', version: served.version },
    { instructions, capabilities: { tools: {} } },
  );
  for (const tool of tools) {
    const command = served.world.commands.find(({ name }) => name === tool.name);
    if (!command?.result || !command.faces.includes('mcp')) continue;
    const { name, title, description, input } = tool;
    server.registerTool(
      name,
      {
        title,
        description,
        inputSchema: input,
        outputSchema: outputSchema(shapeOf(tool, command.result), name === 'quote' ? 'in full' : 'in brief'),
        annotations: {
          readOnlyHint: true,
          destructiveHint: false,
          idempotentHint: true,
          openWorldHint: false,
        },
      },
      async (args) => call(tool, command, args, served),
    );
  }
  return server;
}

/** What a tool returns: the command's own result, with what a page of it leaves out. */
function shapeOf({ pages }: Tool, result: z.ZodType): z.ZodType {
  return pages && result instanceof z.ZodObject ? result.extend({ page: pageSchema }) : result;
}

/**
 * Runs a tool's command: the result as its JSON contract, and as text for clients that read no more than text. A mistake
 * is an error that the assistant can mend; of a fault it learns a reference alone.
 */
async function call(tool: Tool, command: AnyCommand, args: unknown, served: Served): Promise<CallToolResult> {
  const words = tool.words(args);
  const typed = words.join(' ');
  try {
    const world: World = { ...served.world, face: 'mcp', language: null, words };
    const { answer, json } = await command.execute(typed, world);
    const whole = z.record(z.string(), z.unknown()).parse(withShortQuestions(json));
    const result = tool.pages ? pageOf(whole, tool.pages, tool.page(args)) : whole;
    return {
      content: [
        { type: 'text', text: answer.summary },
        { type: 'text', text: JSON.stringify(result) },
      ],
      structuredContent: result,
    };
  } catch (error) {
    const language = languageOfTyped(typed, null);
    if (error instanceof UsageError) return refused(answerToMistake(error, language).summary);
    const reference = served.newReference();
    served.log(reference, error);
    return refused(answerToFault(reference, language).summary);
  }
}

function refused(text: string): CallToolResult {
  return { isError: true, content: [{ type: 'text', text }] };
}
