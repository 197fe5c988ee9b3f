-- What is counted of a version of a question, over twenty people and more. The owner counts; nobody else sees an answer.
create table item_count (
  tenant_id integer not null,
  question_code text not null,
  question_version text not null,
  n integer not null check (n >= 20),
  right_count integer not null,
  chosen jsonb not null,
  pairs jsonb not null,
  counted_at timestamptz not null,
  primary key (tenant_id, question_code, question_version)
);
alter table item_count enable row level security;
alter table item_count force row level security;
create policy item_count_tenant on item_count using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select on item_count to plumbline_request;

create policy answer_counted on answer for select to plumbline_owner using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

-- Two taps after a lesson or a case: how useful, and why. Who gave it stands apart, for that person's transactions alone.
create table item_rating (
  tenant_id integer not null,
  id uuid not null,
  item_kind text not null check (item_kind in ('lesson', 'case')),
  item_code text not null,
  item_version text not null,
  useful text not null check (useful in ('yes', 'partly', 'no')),
  reason text check (reason in ('not-my-work', 'too-general', 'unlikely', 'hard-to-follow', 'nothing-new', 'not-possible-here')),
  rated_on date not null,
  primary key (tenant_id, id)
);
create index item_rating_item on item_rating (tenant_id, item_kind, item_code, item_version);
create table item_rating_rater (
  tenant_id integer not null,
  person_id uuid not null,
  item_kind text not null,
  item_code text not null,
  item_version text not null,
  primary key (tenant_id, person_id, item_kind, item_code, item_version)
);
alter table item_rating enable row level security;
alter table item_rating force row level security;
create policy item_rating_tenant on item_rating using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table item_rating_rater enable row level security;
alter table item_rating_rater force row level security;
create policy item_rating_rater_own on item_rating_rater using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
grant select, insert on item_rating, item_rating_rater to plumbline_request;
