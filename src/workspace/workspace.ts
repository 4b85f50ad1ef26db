import type { Logger } from 'pino';
import type { Pictures, World } from '../command.js';
import type { Settings } from '../following/edge.js';
import type { Importer } from '../imported/importer.js';
import type { Measured } from '../measured.js';
import type { Allowances } from '../slack/answering/allowance.js';
import { createSlackApp } from '../slack/app.js';
import type { Store } from '../store/store.js';
import { person, slashCommand } from './identity.js';
import { openWorkspace, type Workspace } from './open-workspace.js';
import { reviewPage } from './review/review-pages.js';

export { PortTaken, type Workspace } from './open-workspace.js';

export interface WorkspaceOptions {
  readonly world: World;
  readonly store: Store;
  readonly log: Logger;
  readonly allowances?: Allowances | undefined;
  readonly measured?: ((what: Measured) => void) | undefined;
  readonly following?: Partial<Settings> | undefined;
  readonly importer?: Importer | undefined;
  /** 0 takes any port that is free. */
  readonly port: number;
  readonly host?: '127.0.0.1';
}

/**
 * Serves a page on loopback that behaves like Slack, with the Bolt app of src/slack/app.ts in it.
 *
 * @throws PortTaken where another program listens on the port
 */
export function startWorkspace(options: WorkspaceOptions): Promise<Workspace> {
  const { world, store, log, allowances, measured, following, importer } = options;
  const [admins, editors] = [[person.id], [person.id]];
  const examples = world.commands
    .filter((command) => command.faces.includes(world.face))
    .flatMap((command) => command.words.en.examples.slice(0, 3))
    .map((example) => `${slashCommand} ${example}`);
  return openWorkspace({
    ...options,
    examples,
    review: (path) => reviewPage(path, world.record),
    createApp: ({ shownAt, ...edge }) =>
      createSlackApp({
        ...edge,
        world: showing(world, shownAt),
        store,
        log,
        allowances,
        measured,
        following,
        importer,
        admins,
        editors,
      }),
  });
}

/** The world of a page that shows drawings; its record is that of the moment. */
function showing(world: World, shownAt: NonNullable<Pictures['shownAt']>): World {
  if (!world.pictures) return world;
  return {
    ...world,
    get record() {
      return world.record;
    },
    pictures: { ...world.pictures, shownAt },
  };
}
