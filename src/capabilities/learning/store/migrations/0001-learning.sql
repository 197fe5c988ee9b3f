create table assignment (
  tenant_id integer not null,
  programme_id uuid not null,
  item_kind text not null check (item_kind in ('lesson', 'case', 'exam')),
  item_code text not null,
  item_version text not null,
  person_id uuid not null,
  unit_path text not null,
  minutes smallint not null,
  open_on date not null,
  due_on date not null check (due_on >= open_on),
  reason text not null,
  assigned_at timestamptz not null,
  withdrawn_at timestamptz,
  primary key (tenant_id, programme_id, item_code, person_id)
);
create index assignment_person on assignment (tenant_id, person_id, due_on);

-- Done, never how well. An attempt counts once.
create table completion (
  tenant_id integer not null,
  person_id uuid not null,
  attempt_id uuid not null,
  item_kind text not null check (item_kind in ('lesson', 'case', 'exam')),
  item_code text not null,
  item_version text not null,
  unit_path text not null,
  occurred_on date not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  statement_id uuid,
  primary key (tenant_id, person_id, attempt_id)
);
create index completion_item on completion (tenant_id, person_id, item_code, occurred_on);

create table exam_attempt (
  tenant_id integer not null,
  person_id uuid not null,
  id uuid not null,
  exam_code text not null,
  exam_version text not null,
  drawn jsonb not null,
  opened_at timestamptz not null,
  finished_at timestamptz,
  finished_on date,
  primary key (tenant_id, person_id, id)
);
create unique index exam_attempt_open on exam_attempt (tenant_id, person_id, exam_code) where finished_at is null;

create table answer (
  tenant_id integer not null,
  person_id uuid not null,
  attempt_id uuid not null,
  question_code text not null,
  question_version text not null,
  chosen text[] not null,
  confidence text check (confidence in ('unsure', 'fairly', 'sure')),
  correct boolean not null,
  answered_at timestamptz not null,
  primary key (tenant_id, person_id, attempt_id, question_code)
);

-- Apart from the answers, because it goes after thirty days.
create table rapid_flag (
  tenant_id integer not null,
  person_id uuid not null,
  attempt_id uuid not null,
  part text not null,
  rapid boolean not null,
  kept_until date not null,
  primary key (tenant_id, person_id, attempt_id, part)
);
create index rapid_flag_kept on rapid_flag (tenant_id, kept_until);

create table recall_card (
  tenant_id integer not null,
  person_id uuid not null,
  question_code text not null,
  lesson_code text,
  core boolean not null,
  learned_on date not null,
  due_on date not null,
  answered_on date,
  stability double precision,
  difficulty double precision,
  primary key (tenant_id, person_id, question_code)
);
create index recall_card_due on recall_card (tenant_id, person_id, due_on);

create table question_doubt (
  tenant_id integer not null,
  id uuid not null,
  question_code text not null,
  question_version text not null,
  line text not null check (length(line) between 2 and 200),
  raised_at timestamptz not null,
  primary key (tenant_id, id)
);

-- Who raised a doubt is known to that person's own transactions alone.
create table question_doubt_raiser (
  tenant_id integer not null,
  person_id uuid not null,
  doubt_id uuid not null,
  primary key (tenant_id, person_id, doubt_id)
);

-- Done or not done: oneself, and units in reach.
alter table assignment enable row level security;
alter table assignment force row level security;
create policy assignment_reach on assignment using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (person_id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])));
alter table completion enable row level security;
alter table completion force row level security;
create policy completion_reach on completion using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (person_id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])));

-- Answers, results and memory: oneself alone.
alter table exam_attempt enable row level security;
alter table exam_attempt force row level security;
create policy exam_attempt_own on exam_attempt using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
alter table answer enable row level security;
alter table answer force row level security;
create policy answer_own on answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
alter table recall_card enable row level security;
alter table recall_card force row level security;
create policy recall_card_own on recall_card using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
alter table question_doubt_raiser enable row level security;
alter table question_doubt_raiser force row level security;
create policy question_doubt_raiser_own on question_doubt_raiser using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);

-- The owner's nightly work removes flags of everybody, by their day alone.
alter table rapid_flag enable row level security;
alter table rapid_flag force row level security;
create policy rapid_flag_own on rapid_flag using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
create policy rapid_flag_goes on rapid_flag to plumbline_owner using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table question_doubt enable row level security;
alter table question_doubt force row level security;
create policy question_doubt_tenant on question_doubt using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert on assignment, completion, answer, rapid_flag, question_doubt, question_doubt_raiser
  to plumbline_request;
grant update (withdrawn_at, item_version, minutes, open_on, due_on, reason, assigned_at) on assignment
  to plumbline_request;
grant select, insert, update on exam_attempt, recall_card to plumbline_request;

-- Published for joining by other capabilities.
create view learning_assignment with (security_invoker = true) as
  select a.tenant_id, a.programme_id, a.item_kind, a.item_code, a.item_version, a.person_id, a.unit_path, a.minutes,
    a.open_on, a.due_on, a.reason, a.assigned_at,
    (select min(c.occurred_on) from completion c
      where c.tenant_id = a.tenant_id and c.person_id = a.person_id and c.item_code = a.item_code
        and c.item_kind = a.item_kind and c.occurred_on >= a.open_on) as done_on
  from assignment a where a.withdrawn_at is null;
create view learning_completion with (security_invoker = true) as
  select tenant_id, person_id, unit_path, item_kind, item_code, item_version, occurred_on, occurred_at, recorded_at
  from completion;
grant select on learning_assignment, learning_completion to plumbline_request;
