import type { Kysely } from 'kysely';

/** What the message of a shared quote shows, and in which language: it is corrected where its page changes. */
export async function corrections({ schema }: Kysely<unknown>): Promise<void> {
  await schema.alterTable('share').addColumn('shows', 'text').execute();
  await schema.alterTable('share').addColumn('language', 'text').execute();
}
