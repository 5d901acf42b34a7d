-- Every process keeps what lists need in memory (load-index.ts) and follows the others by their changes, so the columns and
-- the indexes that lists were answered from only made each write dearer. What is derived is worked out again at the next start.
drop table request_search;
alter table request
  drop column status, drop column waiting_on, drop column since, drop column updated_at, drop column client,
  drop column stalled_from,
  add column listing json not null default '{}';
update request set derived_by = '';
alter table request alter column listing drop default;

-- A change outlives its request: the others are told by one that a request is gone.
alter table change drop constraint change_request_id_fkey;
drop index change_by_request;
