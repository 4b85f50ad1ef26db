import type { AnyCommand } from '../src/command.js';
import { admin } from './admin.js';
import { cite } from './cite.js';
import { compare } from './compare.js';
import { context } from './context.js';
import { digest } from './digest.js';
import { exporting } from './export.js';
import { feedback } from './feedback.js';
import { feeds } from './feeds.js';
import { forget } from './forget.js';
import { help } from './help.js';
import { importDocuments } from './import.js';
import { mcp } from './mcp.js';
import { meeting } from './meeting.js';
import { meetings } from './meetings.js';
import { newWords } from './new.js';
import { people } from './people.js';
import { questions } from './questions.js';
import { quote } from './quote.js';
import { speaker } from './speaker.js';
import { status } from './status.js';
import { store } from './store.js';
import { term } from './term.js';
import { timeline } from './timeline.js';
import { verify } from './verify.js';
import { watch } from './watch.js';

/** The subcommands, in the order in which help lists them. One line a command. */
export const commands: readonly AnyCommand[] = [
  quote,
  context,
  verify,
  timeline,
  compare,
  newWords,
  term,
  questions,
  speaker,
  meeting,
  meetings,
  cite,
  digest,
  watch,
  status,
  admin,
  feedback,
  importDocuments,
  people,
  feeds,
  exporting,
  mcp,
  store,
  forget,
  help,
];
