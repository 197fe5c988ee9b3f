-- A grade given by an officer counts once the second person whom it asks for has confirmed it. Until then it is a
-- proposal; confirmed, it becomes a grading. What was proposed stays, with what became of it.
create table grading_proposal (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  method text not null,
  method_version integer not null,
  inputs jsonb not null,
  total integer,
  grade text not null check (grade in ('HIGH', 'MEDIUM', 'LOW')),
  -- The worse of the grade in force and this one: it says who confirms.
  asks text not null check (asks in ('HIGH', 'MEDIUM', 'LOW')),
  reviewers jsonb not null,
  lower_hint jsonb,
  valid_until date not null,
  proposed_by uuid not null,
  proposed_on date not null,
  recorded_at timestamptz not null,
  settled_on date,
  outcome text check (outcome in ('confirmed', 'returned', 'replaced')),
  note text not null check (char_length(note) <= 400),
  primary key (tenant_id, id),
  check ((settled_on is null) = (outcome is null))
);
create unique index grading_proposal_waits on grading_proposal (tenant_id, post_id) where settled_on is null;
create index grading_proposal_post on grading_proposal (tenant_id, post_id, recorded_at);

-- How the unit itself sees the risk of one of its posts, in its own words; evidence, never changed. Who said it is kept
-- and not shown.
create table post_self_grade (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  grade text not null check (grade in ('HIGH', 'MEDIUM', 'LOW')),
  reason text not null check (char_length(reason) between 1 and 400),
  said_by uuid not null,
  said_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index post_self_grade_post on post_self_grade (tenant_id, post_id, said_on);

alter table grading_proposal enable row level security;
alter table grading_proposal force row level security;
create policy grading_proposal_reach on grading_proposal using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p
    where p.tenant_id = grading_proposal.tenant_id and p.post_id = grading_proposal.post_id));
alter table post_self_grade enable row level security;
alter table post_self_grade force row level security;
create policy post_self_grade_reach on post_self_grade using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from organisation_post p
    where p.tenant_id = post_self_grade.tenant_id and p.post_id = post_self_grade.post_id));
grant select, insert on grading_proposal, post_self_grade to plumbline_request;
grant update (settled_on, outcome, note) on grading_proposal to plumbline_request;
