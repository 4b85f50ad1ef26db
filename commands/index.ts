import type { AnyCommand } from '../src/command.js';
import { admin } from './admin.js';
import { digest } from './digest.js';
import { feedback } from './feedback.js';
import { forget } from './forget.js';
import { help } from './help.js';
import { quote } from './quote.js';
import { status } from './status.js';
import { store } from './store.js';
import { watch } from './watch.js';

/** The subcommands, in the order in which help lists them. One line a command. */
export const commands: readonly AnyCommand[] = [
  quote,
  digest,
  watch,
  status,
  admin,
  feedback,
  store,
  forget,
  help,
];
