-- Efficiency supervision: a topic and a unit. Its steps are added one after the other and never changed.
create table project (
  tenant_id integer not null,
  id uuid not null,
  no text not null,
  unit_path text not null,
  topic text not null check (char_length(topic) between 1 and 80),
  basis text not null check (char_length(basis) between 1 and 400),
  signal_id uuid,
  proposed_on date not null,
  proposed_by uuid not null,
  closed_on date,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, no),
  foreign key (tenant_id, signal_id) references signal (tenant_id, id)
);
create table project_step (
  tenant_id integer not null,
  project_id uuid not null,
  position integer not null,
  step text not null check (step in ('approval', 'plan', 'notice', 'evidence', 'statement', 'report', 'outcome', 'reply',
    'visit', 'benefit', 'file')),
  done_on date not null,
  done_by uuid not null,
  text text not null check (char_length(text) <= 2000),
  team text[] not null,
  until date,
  method text check (method in ('sampling', 'inquiry', 'documents', 'design-test')),
  outcome text check (outcome in ('advice', 'decision', 'nothing-found')),
  without_notice boolean not null,
  yuan bigint check (yuan >= 0),
  lesson text,
  recorded_at timestamptz not null,
  primary key (tenant_id, project_id, position),
  foreign key (tenant_id, project_id) references project (tenant_id, id)
);

-- What a project found, and which project answers a signal.
alter table finding add column project_id uuid;
alter table finding add foreign key (tenant_id, project_id) references project (tenant_id, id);
alter table response add column project_id uuid;
alter table response add foreign key (tenant_id, project_id) references project (tenant_id, id);
create index finding_project on finding (tenant_id, project_id) where project_id is not null;

alter table project enable row level security;
alter table project force row level security;
create policy project_reach on project using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table project_step enable row level security;
alter table project_step force row level security;
create policy project_step_reach on project_step using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from project p where p.tenant_id = project_step.tenant_id and p.id = project_step.project_id));
grant select, insert, update on project to plumbline_request;
grant select, insert on project_step to plumbline_request;
