-- A store as version 006 of it made it, with something in each table; never changed. Both engines read it.
create table kysely_migration (name varchar(255) not null primary key, timestamp varchar(255) not null);
create table kysely_migration_lock (id varchar(255) not null primary key, is_locked integer default 0 not null);
insert into kysely_migration_lock values ('migration_lock', 0);
insert into kysely_migration values ('001-remembering', '2026-11-20T08:30:00.000Z');
insert into kysely_migration values ('002-leases', '2026-11-21T08:30:00.000Z');
insert into kysely_migration values ('003-following', '2026-11-22T08:30:00.000Z');
insert into kysely_migration values ('004-installations', '2026-11-23T08:30:00.000Z');
insert into kysely_migration values ('005-feeds', '2026-11-24T08:30:00.000Z');
insert into kysely_migration values ('006-corrections', '2026-11-25T08:30:00.000Z');

create table "delivery" ("id" text primary key, "body" text, "state" text not null, "at" bigint not null, "owner" text, "lease" bigint default 0 not null, "team" text, "user_id" text);
create index "delivery_state" on "delivery" ("state", "at");
insert into "delivery" ("id", "body", "state", "at", "owner", "lease", "team", "user_id") values
  ('d-received', '{"text":"<@U0> counterstrike"}', 'received', 1795336200000, 'replica-1', 1795336260000, 'T1', 'U1'),
  ('d-began', '{"text":"<@U0> 反撃能力"}', 'began', 1795336201000, 'replica-1', 1795336261000, 'T1', 'U1'),
  ('d-held', '{"text":"<@U0> deterrence"}', 'held', 1795336202000, 'replica-2', 1795336262000, 'T1', 'U1'),
  ('d-done', null, 'done', 1795336203000, 'replica-2', 1795336263000, 'T1', 'U1'),
  ('d-notice', null, 'received', 1795336204000, null, 0, null, null);

create table "delivery_key" ("key" text primary key, "delivery" text not null, "at" bigint not null, "team" text);
insert into "delivery_key" ("key", "delivery", "at", "team") values
  ('Ev1', 'd-received', 1795336200000, 'T1'),
  ('T1 C1 1795336200.000100', 'd-received', 1795336200000, 'T1'),
  ('Ev4', 'd-done', 1795336203000, 'T1');

create table "thread" ("team" text not null, "channel" text not null, "thread" text not null, "state" text not null, "at" bigint not null, "user_id" text, constraint "thread_key" primary key ("team", "channel", "thread"));
insert into "thread" ("team", "channel", "thread", "state", "at", "user_id") values
  ('T1', 'C1', '1795336200.000100', '{"subject":"counterstrike"}', 1795336200000, null),
  ('T1', 'D1', '', '{"subject":"反撃能力"}', 1795336201000, 'U1');

create table "person" ("team" text not null, "user_id" text not null, "language" text, "visit_before" bigint, "last_seen" bigint, constraint "person_key" primary key ("team", "user_id"));
insert into "person" ("team", "user_id", "language", "visit_before", "last_seen") values
  ('T1', 'U1', 'ja', 1795249800000, 1795336200000),
  ('T1', 'U2', null, null, 1795336200000);

create table "share" ("team" text not null, "channel" text not null, "ts" text not null, "quote" text not null, "user_id" text not null, "at" bigint not null, "shows" text, "language" text, constraint "share_key" primary key ("team", "channel", "ts"));
insert into "share" ("team", "channel", "ts", "quote", "user_id", "at", "shows", "language") values
  ('T1', 'C1', '1795336205.000200', 'k3v9t2m8qa', 'U1', 1795336205000, '0123456789abcdef', 'ja');

create table "feedback" ("id" text primary key, "team" text not null, "at" bigint not null, "user_id" text not null, "complaint" text not null, "quote" text not null, "query" text, "note" text);
insert into "feedback" ("id", "team", "at", "user_id", "complaint", "quote", "query", "note") values
  ('f1', 'T1', 1795336206000, 'U1', 'wrong-person', 'k3v9t2m8qa', 'counterstrike', 'It was O''Neill: “yes”.'),
  ('f2', 'T1', 1795336207000, 'U2', 'not-asked', 'k3v9t2m8qa', null, null);

create table "answer" ("team" text not null, "channel" text not null, "question" text not null, "answer" text not null, "at" bigint not null, "user_id" text, constraint "answer_key" primary key ("team", "channel", "question"));
insert into "answer" ("team", "channel", "question", "answer", "at", "user_id") values
  ('T1', 'D1', '1795336201.000100', '1795336202.000200', 1795336202000, 'U1');

create table "arrival" ("document" text primary key, "at" bigint not null);
create index "arrival_at" on "arrival" ("at");
insert into "arrival" ("document", "at") values
  ('2023-06-01-tokyo-defense-ministerial/dod/en/transcript', 0),
  ('2024-07-28-tokyo-2plus2/state/en/transcript', 1795336200000);

create table "digest" ("team" text not null, "channel" text not null, "user_id" text, "time" text not null, "zone" text not null, "days" text not null, "topics" text not null, "heartbeat" bigint not null, "language" text, "state" text not null, "at" bigint not null, "since" bigint not null, constraint "digest_key" primary key ("team", "channel"));
insert into "digest" ("team", "channel", "user_id", "time", "zone", "days", "topics", "heartbeat", "language", "state", "at", "since") values
  ('T1', 'C1', 'U1', '08:30', 'Asia/Tokyo', '"weekdays"', '["counterstrike","反撃能力"]', 0, 'ja', 'active', 1795336200000, 1795336200000),
  ('T1', 'C2', null, '07:15', 'America/New_York', '["mon","thu"]', '[]', 1, null, 'paused', 1795336200000, 1795336201000);

create table "watch" ("id" text primary key, "team" text not null, "target" text not null, "user_id" text, "query" text not null, "include" text not null, "exclude" text not null, "rhythm" text not null, "zone" text not null, "language" text, "state" text not null, "at" bigint not null, "since" bigint not null);
create index "watch_target" on "watch" ("team", "target");
insert into "watch" ("id", "team", "target", "user_id", "query", "include", "exclude", "rhythm", "zone", "language", "state", "at", "since") values
  ('w1', 'T1', 'C1', 'U1', 'counterstrike', '[]', '["exercise"]', 'daily', 'Asia/Tokyo', 'en', 'active', 1795336200000, 1795336200000),
  ('w2', 'T1', 'U1', 'U1', '反撃能力', '["日本"]', '[]', 'at-once', 'Etc/UTC', null, 'muted', 1795336201000, 1795336202000);

create table "posting" ("key" text primary key, "team" text not null, "channel" text not null, "user_id" text, "sequence" text not null, "part" bigint not null, "about" text not null, "body" text, "state" text not null, "why" text, "thread" text, "ts" text, "due" bigint not null, "at" bigint not null, "owner" text, "lease" bigint not null);
create index "posting_state" on "posting" ("state", "due");
create index "posting_sequence" on "posting" ("sequence", "part");
insert into "posting" ("key", "team", "channel", "user_id", "sequence", "part", "about", "body", "state", "why", "thread", "ts", "due", "at", "owner", "lease") values
  ('digest T1 C1 2026-11-20', 'T1', 'C1', 'U1', 'digest T1 C1 2026-11-20', 0, '{"of":"digest","date":"2026-11-20"}', null, 'posted', null, null, '1795336210.000100', 1795336200000, 1795336200000, 'replica-1', 1795336500000),
  ('digest T1 C1 2026-11-20 1', 'T1', 'C1', 'U1', 'digest T1 C1 2026-11-20', 1, '{"of":"digest","date":"2026-11-20"}', '{"text":"日本","blocks":[]}', 'planned', null, '1795336210.000100', null, 1795336200000, 1795336200000, null, 0),
  ('digest T1 C1 2026-11-21', 'T1', 'C1', 'U1', 'digest T1 C1 2026-11-21', 0, '{"of":"digest","date":"2026-11-21"}', '{"text":"It''s held","blocks":[]}', 'held', null, null, null, 1795336300000, 1795336300000, 'replica-1', 1795336600000),
  ('digest T1 C2 2026-11-20', 'T1', 'C2', null, 'digest T1 C2 2026-11-20', 0, '{"of":"digest","date":"2026-11-20"}', null, 'dropped', 'nothing', null, null, 1795336200000, 1795336200000, 'replica-2', 1795336500000);

create table "seen_document" ("team" text not null, "follower" text not null, "document" text not null, "at" bigint not null, constraint "seen_document_key" primary key ("team", "follower", "document"));
insert into "seen_document" ("team", "follower", "document", "at") values
  ('T1', 'w1', '2024-07-28-tokyo-2plus2/state/en/transcript', 1795336200000);

create table "watch_hit" ("team" text not null, "watch" text not null, "quote" text not null, "posting" text not null, "at" bigint not null, constraint "watch_hit_key" primary key ("team", "watch", "quote"));
insert into "watch_hit" ("team", "watch", "quote", "posting", "at") values
  ('T1', 'w1', 'k3v9t2m8qa', 'digest T1 C1 2026-11-20', 1795336200000);

create table "shown" ("team" text not null, "channel" text not null, "quote" text not null, "at" bigint not null, constraint "shown_key" primary key ("team", "channel", "quote"));
insert into "shown" ("team", "channel", "quote", "at") values
  ('T1', 'C1', 'm8qak3v9t2', 1795336200000);

create table "saved_quote" ("team" text not null, "user_id" text not null, "quote" text not null, "at" bigint not null, constraint "saved_quote_key" primary key ("team", "user_id", "quote"));
insert into "saved_quote" ("team", "user_id", "quote", "at") values
  ('T1', 'U1', 'k3v9t2m8qa', 1795336200000);

create table "saved_search" ("team" text not null, "user_id" text not null, "query" text not null, "at" bigint not null, constraint "saved_search_key" primary key ("team", "user_id", "query"));
insert into "saved_search" ("team", "user_id", "query", "at") values
  ('T1', 'U1', 'counterstrike by:austin', 1795336200000);

create table "installation" ("team" text primary key, "enterprise" text, "sealed" text not null, "at" bigint not null, "renewing_until" bigint default 0 not null);
insert into "installation" ("team", "enterprise", "sealed", "at", "renewing_until") values
  ('T1', null, 'v1.sealed-one', 1795336200000, 0),
  ('T2', 'E1', 'v1.sealed-two', 1795336201000, 1795336221000);

create table "feed" ("name" text primary key, "polled_at" bigint, "next_at" bigint not null, "failures" bigint not null, "problem" text, "etag" text, "last_modified" text, "lease" bigint not null);
insert into "feed" ("name", "polled_at", "next_at", "failures", "problem", "etag", "last_modified", "lease") values
  ('外務省', 1795336200000, 1795339800000, 0, null, '"a-1"', 'Fri, 20 Nov 2026 08:30:00 GMT', 0),
  ('dod', null, 0, 2, '{"en":"It''s slow.","ja":"遅い。"}', null, null, 1795336500000);

create table "feed_item" ("feed" text not null, "key" text not null, "hash" text not null, "outcome" text not null, "tries" bigint not null, "first" bigint not null, "at" bigint not null, constraint "feed_item_key" primary key ("feed", "key"));
insert into "feed_item" ("feed", "key", "hash", "outcome", "tries", "first", "at") values
  ('外務省', 'id 1', 'h1', 'imported', 1, 1, 1795336200000),
  ('外務省', 'link https://www.mofa.go.jp/1', 'h1', 'imported', 1, 0, 1795336200000);
