-- A doubtful row in the hands of the secretaries of one branch, until the list is forgotten. Of the branch stands in clear
-- which one it is, for the second wall; what the row says, whom it is about, its line in the list, who handed it over and
-- who answered are one sealed value, so that no row tells who is of which branch.
create table import_handing (
  tenant_id integer not null,
  id uuid not null,
  draft_id uuid not null,
  branch_id uuid not null,
  -- The reach of whoever imports.
  unit_path text not null,
  handed_at timestamptz not null,
  due_on date not null,
  lapses_on date not null,
  answered_at timestamptz,
  ended_at timestamptz,
  outcome text check (outcome in ('taken', 'left', 'withdrawn', 'settled')),
  sealed text not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, draft_id) references import_draft (tenant_id, id) on delete cascade,
  constraint import_handing_ended check ((ended_at is null) = (outcome is null))
);
create index import_handing_draft on import_handing (tenant_id, draft_id);
create index import_handing_branch on import_handing (tenant_id, branch_id) where ended_at is null;

alter table import_handing enable row level security;
alter table import_handing force row level security;
create policy import_handing_reach on import_handing using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
-- Whoever was made secretary of the branch; on which days that holds is asked before.
create policy import_handing_secretary on import_handing using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and branch_id in (select g.branch_id from identity_role_grant g
    where g.tenant_id = nullif(current_setting('app.tenant', true), '')::integer
      and g.person_id = nullif(current_setting('app.person', true), '')::uuid
      and g.role = 'secretary' and g.branch_id is not null));
grant select, insert on import_handing to plumbline_request;
grant update (answered_at, ended_at, outcome, sealed) on import_handing to plumbline_request;
