-- How far a finding is believed and how grave it is; what is told later follows and changes nothing.
create table finding_weight (
  tenant_id integer not null,
  id uuid not null,
  event_id uuid not null,
  family text,
  severity double precision not null check (severity between 0.5 and 3),
  status text not null check (status in ('verified', 'handling', 'refuted')),
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, event_id) references post_event (tenant_id, id)
);
create index finding_weight_event on finding_weight (tenant_id, event_id, recorded_at desc);

-- What evidence said of a grade, and what the committee's officer answered. The grade itself is given by a grading.
create table grade_change (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  changed_on date not null,
  from_grade text not null check (from_grade in ('HIGH', 'MEDIUM', 'LOW')),
  to_grade text not null check (to_grade in ('HIGH', 'MEDIUM', 'LOW')),
  method text not null,
  method_version integer not null,
  score double precision not null,
  low double precision not null,
  high double precision not null,
  inputs jsonb not null,
  answer text not null check (answer in ('review', 'keep')),
  reason text not null,
  answered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, post_id, changed_on, to_grade)
);

alter table finding_weight enable row level security;
alter table finding_weight force row level security;
create policy finding_weight_reach on finding_weight using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from post_event e where e.tenant_id = finding_weight.tenant_id and e.id = finding_weight.event_id));
alter table grade_change enable row level security;
alter table grade_change force row level security;
create policy grade_change_reach on grade_change using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p where p.tenant_id = grade_change.tenant_id and p.post_id = grade_change.post_id));

grant select, insert on finding_weight, grade_change to plumbline_request;
