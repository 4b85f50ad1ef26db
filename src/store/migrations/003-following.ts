import type { Kysely } from 'kysely';

/** Digests, watches, what is posted of them, and what people saved. */
export async function following(db: Kysely<unknown>): Promise<void> {
  const { schema } = db;
  await schema
    .createTable('digest')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('time', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('days', 'text', (column) => column.notNull())
    .addColumn('topics', 'text', (column) => column.notNull())
    .addColumn('heartbeat', 'bigint', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('digest_key', ['team', 'channel'])
    .execute();
  await schema
    .createTable('watch')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('target', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('include', 'text', (column) => column.notNull())
    .addColumn('exclude', 'text', (column) => column.notNull())
    .addColumn('rhythm', 'text', (column) => column.notNull())
    .addColumn('zone', 'text', (column) => column.notNull())
    .addColumn('language', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('since', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('watch_target').on('watch').columns(['team', 'target']).execute();
  await schema
    .createTable('posting')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text')
    .addColumn('sequence', 'text', (column) => column.notNull())
    .addColumn('part', 'bigint', (column) => column.notNull())
    .addColumn('about', 'text', (column) => column.notNull())
    .addColumn('body', 'text')
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('why', 'text')
    .addColumn('thread', 'text')
    .addColumn('ts', 'text')
    .addColumn('due', 'bigint', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('owner', 'text')
    .addColumn('lease', 'bigint', (column) => column.notNull())
    .execute();
  await schema.createIndex('arrival_at').on('arrival').column('at').execute();
  await schema.createIndex('posting_state').on('posting').columns(['state', 'due']).execute();
  await schema.createIndex('posting_sequence').on('posting').columns(['sequence', 'part']).execute();
  await schema
    .createTable('seen_document')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('follower', 'text', (column) => column.notNull())
    .addColumn('document', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('seen_document_key', ['team', 'follower', 'document'])
    .execute();
  await schema
    .createTable('watch_hit')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('watch', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('posting', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('watch_hit_key', ['team', 'watch', 'quote'])
    .execute();
  await schema
    .createTable('shown')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('shown_key', ['team', 'channel', 'quote'])
    .execute();
  await schema
    .createTable('saved_quote')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('quote', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_quote_key', ['team', 'user_id', 'quote'])
    .execute();
  await schema
    .createTable('saved_search')
    .addColumn('team', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_search_key', ['team', 'user_id', 'query'])
    .execute();
}
