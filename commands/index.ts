import type { AnyCommand } from '../src/command.js';
import { help } from './help.js';
import { quote } from './quote.js';

/** The subcommands, in the order in which help lists them. One line a command. */
export const commands: readonly AnyCommand[] = [quote, help];
