-- Texts that may hold anything (histories, states, mails) are json, not jsonb: jsonb cannot hold U+0000.

create table request (
  id uuid primary key,
  revision integer not null,
  state json not null,
  -- The code that worked out the state and the columns below; see derivation.ts.
  derived_by text not null,
  status text not null,
  waiting_on text,
  since text collate "C" not null,
  updated_at text collate "C" not null,
  client text collate "C" not null,
  -- Milliseconds since the epoch; null: never.
  stalled_from bigint
);
create index request_by_since on request (since, id);
create index request_by_update on request (updated_at, id);
create index request_by_client on request (client, id);
create index request_by_status on request (status, since, id);
create index request_by_party on request (waiting_on, since, id);

-- Apart from request, since it seldom changes and is costly to index.
create table request_search (
  request_id uuid primary key references request on delete cascade,
  words text not null,
  emails text[] not null,
  firms text[] not null
);
create index request_search_emails on request_search using gin (emails);
create index request_search_firms on request_search using gin (firms);

create table event (
  request_id uuid not null references request on delete cascade,
  position integer not null,
  id text not null,
  body json not null,
  primary key (request_id, position),
  unique (request_id, id)
);

-- Binds the owner of the table and superusers too, whom a grant does not.
create function refuse_history_change() returns trigger language plpgsql as $$
begin
  if current_setting('kopplingsguiden.may_rewrite', true) is distinct from 'on' then
    raise exception 'A history is append-only: % on event', tg_op using errcode = 'insufficient_privilege';
  end if;
  return coalesce(new, old);
end $$;
create trigger event_is_append_only before update or delete on event
  for each row execute function refuse_history_change();
create trigger event_is_never_emptied before truncate on event
  for each statement execute function refuse_history_change();
revoke all on event from public;

-- The feed: a change counts once every transaction that began before it has ended, so that none turns up behind a reader.
create table change (
  number bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null default now(),
  request_id uuid not null references request on delete cascade,
  revision integer not null
);
create index change_in_order on change (xid, number);
create index change_by_request on change (request_id);
create table feed (
  is_only boolean primary key default true check (is_only),
  epoch text not null,
  forgotten_to xid8 not null default '0'
);
insert into feed (epoch) values (replace(gen_random_uuid()::text, '-', ''));

create table link (
  hash text primary key,
  email text not null,
  request_id text,
  expires_at bigint not null
);
create table session (
  hash text primary key,
  email text not null,
  expires_at bigint not null,
  body json not null
);
create index session_by_email on session (email);
create table account (
  email text primary key,
  name text,
  language text not null
);

create table firm (
  number bigint generated always as identity,
  id uuid primary key,
  folded_name text not null unique,
  body json not null
);
create table firm_member (
  firm_id uuid not null references firm on delete cascade,
  position integer not null,
  email text not null,
  name text not null,
  primary key (firm_id, email)
);
create index firm_member_by_email on firm_member (email);

create table guide (
  id text not null,
  version integer not null,
  number bigint generated always as identity,
  body json not null,
  primary key (id, version)
);
create table guide_health (
  id text primary key,
  number bigint generated always as identity,
  body json not null
);
create table file (
  request_id text not null,
  name text not null,
  content bytea not null,
  primary key (request_id, name)
);

create table mail (
  id text primary key,
  state text not null,
  created_at bigint not null,
  due_at bigint not null,
  request_ids text[] not null,
  body json not null
);
create index mail_by_state on mail (state, due_at);
create index mail_by_request on mail using gin (request_ids);

create table webhook (
  id text primary key,
  number bigint generated always as identity,
  body json not null
);
create table webhook_delivery (
  id text primary key,
  webhook_id text not null,
  state text not null,
  created_at bigint not null,
  due_at bigint not null,
  body json not null
);
create index webhook_delivery_due on webhook_delivery (due_at) where state = 'queued';
create index webhook_delivery_by_webhook on webhook_delivery (webhook_id, created_at);

create table audit (
  number bigint generated always as identity primary key,
  at bigint not null,
  email text,
  by text not null,
  what text not null,
  about text,
  status integer not null
);
create index audit_by_email on audit (email, number);
create index audit_by_thing on audit (about, number);
create index audit_by_time on audit (at);

create table operator_key (
  is_only boolean primary key default true check (is_only),
  pem text not null
);
