-- What a risk point comes from and how hard it is to find; both empty until somebody has said so.
alter table risk_point
  add column cause jsonb not null default '{"zh": "", "en": ""}',
  add column detection text check (detection in ('EASY', 'CHECKED', 'HARD'));
-- Since when a control is carried out; absent for those that were there before the days were kept.
alter table control add column added_on date;

-- The way of a risk point from its proposal on: evidence, never changed. Who took a step is kept and not shown.
create table risk_point_step (
  tenant_id integer not null,
  id uuid not null,
  risk_point_id uuid not null,
  -- The steps of one point are counted from one.
  turn integer not null check (turn > 0),
  step text not null check (step in ('proposed', 'regraded', 'taken', 'returned')),
  need text check (need in ('unit', 'in-charge', 'main', 'discipline')),
  level text not null check (level in ('none', 'head', 'in-charge', 'main')),
  grade text not null check (grade in ('HIGH', 'MEDIUM', 'LOW')),
  person_id uuid not null,
  note text not null check (char_length(note) <= 400),
  taken_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, risk_point_id, turn),
  foreign key (tenant_id, risk_point_id) references risk_point (tenant_id, id),
  check ((step = 'taken') = (need is not null))
);

-- What a risk point said from a day on. The newest version up to a day is what held on it.
create table risk_point_version (
  tenant_id integer not null,
  risk_point_id uuid not null,
  version integer not null,
  from_on date not null,
  recorded_at timestamptz not null,
  no integer not null,
  post_id uuid not null,
  family text not null,
  category text not null,
  name jsonb not null,
  cause jsonb not null,
  manifestation jsonb not null,
  benefits jsonb not null,
  detection text,
  indicator jsonb not null,
  before_likelihood smallint not null,
  before_consequence smallint not null,
  after_likelihood smallint not null,
  after_consequence smallint not null,
  method text not null,
  method_version integer not null,
  grade text not null,
  self_grade text,
  lesson_code text,
  department_head jsonb not null,
  responsible_leader jsonb not null,
  confirmed_on date,
  closed_on date,
  primary key (tenant_id, risk_point_id, version)
);
create index risk_point_version_post on risk_point_version (tenant_id, post_id, from_on);

-- What is there already is its own first version.
alter table risk_point no force row level security;
insert into risk_point_version
select tenant_id, id, 1, coalesce(confirmed_on, current_date), now(), no, post_id, family, category, name, cause,
  manifestation, benefits, detection, indicator, before_likelihood, before_consequence, after_likelihood,
  after_consequence, method, method_version, grade, self_grade, lesson_code, department_head, responsible_leader,
  confirmed_on, closed_on
from risk_point;
alter table risk_point force row level security;

-- The answer to a doubt; both stand in the history.
create table grade_dispute_answer (
  tenant_id integer not null,
  dispute_id uuid not null,
  post_id uuid not null,
  answer text not null check (answer in ('review', 'keep')),
  reason text not null check (char_length(reason) between 1 and 400),
  answered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, dispute_id),
  foreign key (tenant_id, dispute_id) references grade_dispute (tenant_id, id)
);
create index grade_dispute_answer_post on grade_dispute_answer (tenant_id, post_id);

alter table risk_point_step enable row level security;
alter table risk_point_step force row level security;
create policy risk_point_step_reach on risk_point_step using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from risk_point r where r.tenant_id = risk_point_step.tenant_id and r.id = risk_point_step.risk_point_id));
alter table risk_point_version enable row level security;
alter table risk_point_version force row level security;
create policy risk_point_version_reach on risk_point_version using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p
    where p.tenant_id = risk_point_version.tenant_id and p.post_id = risk_point_version.post_id));
alter table grade_dispute_answer enable row level security;
alter table grade_dispute_answer force row level security;
create policy grade_dispute_answer_reach on grade_dispute_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p
    where p.tenant_id = grade_dispute_answer.tenant_id and p.post_id = grade_dispute_answer.post_id));

grant select, insert on risk_point_step, risk_point_version, grade_dispute_answer to plumbline_request;
