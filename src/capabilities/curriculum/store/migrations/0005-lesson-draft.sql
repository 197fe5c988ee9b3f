-- What is being written; it becomes a version only when a second person has read it.
create table lesson_draft (
  tenant_id integer not null,
  code text not null,
  revision integer not null,
  based_on text,
  body jsonb not null,
  closeness jsonb not null,
  editors uuid[] not null,
  state text not null check (state in ('draft', 'asked', 'returned', 'approved')),
  note text not null,
  changed_at timestamptz not null,
  primary key (tenant_id, code)
);

-- Every revision of a draft as it was kept, so that nobody's words are lost.
create table lesson_draft_revision (
  tenant_id integer not null,
  code text not null,
  revision integer not null,
  body jsonb not null,
  kept_at timestamptz not null,
  primary key (tenant_id, code, revision)
);

-- When a version was published here, and until when it is thought to be fresh.
create table lesson_publication (
  tenant_id integer not null,
  code text not null,
  version text not null,
  published_at timestamptz not null,
  best_before date not null,
  primary key (tenant_id, code, version)
);

alter table lesson_draft enable row level security;
alter table lesson_draft force row level security;
create policy lesson_draft_tenant on lesson_draft
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table lesson_draft_revision enable row level security;
alter table lesson_draft_revision force row level security;
create policy lesson_draft_revision_tenant on lesson_draft_revision
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table lesson_publication enable row level security;
alter table lesson_publication force row level security;
create policy lesson_publication_tenant on lesson_publication
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert, update, delete on lesson_draft to plumbline_request;
grant select, insert, delete on lesson_draft_revision to plumbline_request;
grant select, insert on lesson_publication to plumbline_request;
