create table guide_draft (
  id text primary key,
  at text collate "C" not null,
  state text not null,
  body json not null
);
