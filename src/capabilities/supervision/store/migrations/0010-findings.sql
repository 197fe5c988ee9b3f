-- One confirmed fault at a post: what happened in the work, and nobody who did it.
create table finding (
  tenant_id integer not null,
  id uuid not null,
  no text not null,
  post_id uuid not null,
  unit_path text not null,
  risk_point_id uuid,
  family text not null,
  source text not null
    check (source in ('inspection', 'audit', 'self-check', 'conduct', 'control-check', 'efficiency')),
  title jsonb not null,
  fact jsonb not null,
  happened_on date not null,
  count integer not null check (count between 1 and 1000),
  severity text not null check (severity in ('slight', 'usual', 'grave')),
  state text not null check (state in ('handling', 'open', 'closed', 'refuted')),
  repeats uuid,
  signal_id uuid,
  event_id uuid not null,
  recorded_on date not null,
  recorded_by uuid not null,
  closed_on date,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, no),
  foreign key (tenant_id, repeats) references finding (tenant_id, id),
  foreign key (tenant_id, signal_id) references signal (tenant_id, id),
  check ((state in ('closed', 'refuted')) = (closed_on is not null))
);
create index finding_place on finding (tenant_id, post_id, family, happened_on desc);
create index finding_state on finding (tenant_id, state, happened_on desc);

-- One round of putting right what was found. A round that did not hold stays, and the next one follows it.
create table rectification (
  tenant_id integer not null,
  id uuid not null,
  matter text not null check (matter in ('finding', 'hazard')),
  matter_id uuid not null,
  unit_path text not null,
  round integer not null check (round > 0),
  causes_version integer not null,
  causes text[] not null check (cardinality(causes) between 1 and 3),
  why text not null check (char_length(why) <= 400),
  remedy text not null
    check (remedy in ('rule', 'segregation', 'rotation', 'limit', 'disclosure', 'record', 'lesson')),
  risk_point_id uuid,
  old_control_id uuid,
  old_text jsonb,
  text jsonb not null,
  frequency jsonb not null,
  proof jsonb not null,
  lesson text,
  owner_post text not null,
  checker_post text,
  due_on date not null,
  planned_on date not null,
  planned_by uuid not null,
  done_on date,
  done_by uuid,
  control_id uuid,
  verified_on date,
  verified_by uuid,
  verified_note text not null default '' check (char_length(verified_note) <= 400),
  recheck_on date,
  rechecked_on date,
  recheck_note text not null default '' check (char_length(recheck_note) <= 400),
  outcome text check (outcome in ('refused', 'holds', 'failed')),
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, matter, matter_id, round),
  check (checker_post <> owner_post),
  check (verified_by <> planned_by and verified_by <> done_by),
  check (remedy = 'lesson' or risk_point_id is not null)
);
create index rectification_due on rectification (tenant_id, recheck_on) where outcome is null;

alter table finding enable row level security;
alter table finding force row level security;
create policy finding_reach on finding using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table rectification enable row level security;
alter table rectification force row level security;
create policy rectification_reach on rectification using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
grant select, insert, update on finding, rectification to plumbline_request;
