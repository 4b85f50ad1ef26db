import type { AnyCommand } from '../src/command.js';
import { admin } from './admin.js';
import { digest } from './digest.js';
import { exporting } from './export.js';
import { feedback } from './feedback.js';
import { feeds } from './feeds.js';
import { forget } from './forget.js';
import { help } from './help.js';
import { importDocuments } from './import.js';
import { people } from './people.js';
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
  importDocuments,
  people,
  feeds,
  exporting,
  store,
  forget,
  help,
];
