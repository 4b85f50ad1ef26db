import type { TeamRecord } from '../../../src/record.js';
import type { Checks } from './checks.js';
import type { SlackPage } from './page.js';
import type { Workspace } from './workspace.js';

/** What each scene plays in: a workspace with the bot, its page, and the record that the bot quotes from. */
export interface Scene {
  readonly checks: Checks;
  readonly page: SlackPage;
  readonly workspace: Workspace;
  readonly record: TeamRecord;
}
