-- A grading is evidence: it is never changed, only followed by a later one. The newest by day is in force.
create table grading (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  method text not null,
  method_version integer not null,
  inputs jsonb not null,
  total integer not null,
  grade text not null check (grade in ('HIGH', 'MEDIUM', 'LOW')),
  self_grade text check (self_grade in ('HIGH', 'MEDIUM', 'LOW')),
  reviewers jsonb not null,
  lower_hint jsonb,
  graded_on date not null,
  valid_until date not null check (valid_until >= graded_on),
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index grading_post on grading (tenant_id, post_id, graded_on desc, recorded_at desc);

create table risk_point (
  tenant_id integer not null,
  id uuid not null,
  no integer not null,
  post_id uuid not null,
  family text not null,
  category text not null check (category in ('ideology', 'duty', 'process', 'mechanism', 'environment')),
  name jsonb not null,
  manifestation jsonb not null,
  benefits jsonb not null,
  before_likelihood smallint not null check (before_likelihood between 1 and 5),
  before_consequence smallint not null check (before_consequence between 1 and 5),
  after_likelihood smallint not null check (after_likelihood between 1 and 5),
  after_consequence smallint not null check (after_consequence between 1 and 5),
  method text not null,
  method_version integer not null,
  grade text not null check (grade in ('HIGH', 'MEDIUM', 'LOW')),
  self_grade text check (self_grade in ('HIGH', 'MEDIUM', 'LOW')),
  lesson_code text,
  department_head jsonb not null default '{"zh": "", "en": ""}',
  responsible_leader jsonb not null default '{"zh": "", "en": ""}',
  -- Absent while a proposal waits for the officer; only a confirmed point counts.
  confirmed_on date,
  closed_on date,
  primary key (tenant_id, id),
  unique (tenant_id, no)
);
create index risk_point_post on risk_point (tenant_id, post_id);

-- The last number given: nobody sees every point, so the highest in sight would be given twice.
create table risk_point_number (
  tenant_id integer primary key,
  last integer not null
);

create table control (
  tenant_id integer not null,
  id uuid not null,
  risk_point_id uuid not null,
  text jsonb not null,
  kind text not null
    check (kind in ('rule', 'segregation', 'rotation', 'limit', 'disclosure', 'record', 'education')),
  frequency jsonb not null,
  owner_post text,
  checker_post text,
  due_on date,
  closed_on date,
  primary key (tenant_id, id),
  foreign key (tenant_id, risk_point_id) references risk_point (tenant_id, id),
  check (checker_post <> owner_post)
);
create index control_risk_point on control (tenant_id, risk_point_id);

-- A check has two clocks: when it was done and when it was recorded.
create table control_check (
  tenant_id integer not null,
  id uuid not null,
  control_id uuid not null,
  checked_on date not null,
  effective boolean not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, control_id) references control (tenant_id, id)
);
create index control_check_control on control_check (tenant_id, control_id, checked_on desc);

-- What happened around a post: assessments, findings, new controls. Counts and words, never persons.
create table post_event (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  risk_point_id uuid,
  kind text not null check (kind in ('review', 'finding', 'control')),
  happened_on date not null,
  count integer,
  note jsonb not null,
  grade text check (grade in ('HIGH', 'MEDIUM', 'LOW')),
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index post_event_post on post_event (tenant_id, post_id, happened_on);

-- Lessons as the register knows them; the curriculum tells it which are current.
create table known_lesson (
  tenant_id integer not null,
  code text not null,
  title jsonb not null,
  families text[] not null,
  primary key (tenant_id, code)
);

-- A round of assessments. A post is done in it once it has a grading recorded later than the opening.
create table review (
  tenant_id integer not null,
  id uuid not null,
  opened_on date not null,
  opened_at timestamptz not null,
  primary key (tenant_id, id)
);
create table review_post (
  tenant_id integer not null,
  review_id uuid not null,
  post_id uuid not null,
  primary key (tenant_id, review_id, post_id),
  foreign key (tenant_id, review_id) references review (tenant_id, id)
);
create index review_post_post on review_post (tenant_id, post_id);

-- Doubt about a grade, in one line. Who raised it is known to that person alone.
create table grade_dispute (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  reason text not null check (char_length(reason) between 1 and 200),
  raised_by uuid not null,
  raised_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index grade_dispute_post on grade_dispute (tenant_id, post_id, raised_on);

-- Everything here belongs to a post and is seen where the post is.
alter table grading enable row level security;
alter table grading force row level security;
create policy grading_reach on grading using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from organisation_post p where p.tenant_id = grading.tenant_id and p.post_id = grading.post_id));
alter table risk_point enable row level security;
alter table risk_point force row level security;
create policy risk_point_reach on risk_point using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p where p.tenant_id = risk_point.tenant_id and p.post_id = risk_point.post_id));
alter table control enable row level security;
alter table control force row level security;
create policy control_reach on control using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from risk_point r where r.tenant_id = control.tenant_id and r.id = control.risk_point_id));
alter table control_check enable row level security;
alter table control_check force row level security;
create policy control_check_reach on control_check using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from control c where c.tenant_id = control_check.tenant_id and c.id = control_check.control_id));
alter table post_event enable row level security;
alter table post_event force row level security;
create policy post_event_reach on post_event using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p where p.tenant_id = post_event.tenant_id and p.post_id = post_event.post_id));

alter table review_post enable row level security;
alter table review_post force row level security;
create policy review_post_reach on review_post using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p where p.tenant_id = review_post.tenant_id and p.post_id = review_post.post_id));
alter table grade_dispute enable row level security;
alter table grade_dispute force row level security;
create policy grade_dispute_reach on grade_dispute using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p where p.tenant_id = grade_dispute.tenant_id and p.post_id = grade_dispute.post_id));
alter table review enable row level security;
alter table review force row level security;
create policy review_tenant on review using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table risk_point_number enable row level security;
alter table risk_point_number force row level security;
create policy risk_point_number_tenant on risk_point_number
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table known_lesson enable row level security;
alter table known_lesson force row level security;
create policy known_lesson_tenant on known_lesson
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert on grading, control_check, post_event, review, review_post, grade_dispute to plumbline_request;
grant select, insert, update on risk_point, risk_point_number, control, known_lesson to plumbline_request;

-- Published for joining by other capabilities.
create view risk_current_grade with (security_invoker = true) as
  select distinct on (tenant_id, post_id) tenant_id, post_id, grade, total, method, method_version, graded_on, valid_until
  from grading
  order by tenant_id, post_id, graded_on desc, recorded_at desc;
create view risk_risk_point with (security_invoker = true) as
  select tenant_id, id as risk_point_id, post_id, no, family, name, grade, lesson_code
  from risk_point
  where closed_on is null and confirmed_on is not null;
grant select on risk_current_grade, risk_risk_point to plumbline_request;
