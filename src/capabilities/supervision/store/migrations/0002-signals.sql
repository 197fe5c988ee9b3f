-- A question raised by counts: where something left its usual measure. It names a unit and a topic, never a person.
create table signal (
  tenant_id integer not null,
  id uuid not null,
  no text not null,
  -- The unit, or the top of what was looked at where the whole topic is meant.
  unit_path text not null,
  whole boolean not null,
  topic text not null,
  verdict text not null check (verdict in ('INCIPIENT', 'TREND', 'WIDESPREAD', 'CODING-CHANGE')),
  month date not null check (extract(day from month) = 1),
  detection jsonb not null,
  -- Months in a row in which it was raised.
  months integer not null check (months > 0),
  state text not null check (state in ('open', 'confirmed', 'dismissed')),
  raised_on date not null,
  judge_by date not null,
  explained jsonb not null,
  judged_on date,
  judged_by uuid,
  dismissed_as text,
  reason text not null check (char_length(reason) <= 400),
  look_again_on date,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, no),
  check ((state = 'open') = (judged_on is null))
);
create index signal_state on signal (tenant_id, state, month desc);
create index signal_place on signal (tenant_id, topic, unit_path, raised_on desc);

-- The units a signal is about: one of an incipient sign, several of a widespread one.
create table signal_unit (
  tenant_id integer not null,
  signal_id uuid not null,
  unit_path text not null,
  primary key (tenant_id, signal_id, unit_path),
  foreign key (tenant_id, signal_id) references signal (tenant_id, id)
);

-- What was done about a signal, who sees to it by when, and what the counts said afterwards.
create table response (
  tenant_id integer not null,
  id uuid not null,
  signal_id uuid not null,
  act text not null check (act in ('talk', 'lesson', 'rule', 'control-test', 'review', 'project')),
  owner_post text not null,
  due_on date not null,
  note text not null check (char_length(note) <= 400),
  -- What it opened: a round of reviews, a lesson for posts.
  review_id uuid,
  lesson text,
  posts text[] not null,
  opened_on date not null,
  done_on date,
  -- When a plan took up the lesson.
  planned_on date,
  recheck_on date not null,
  rechecked_on date,
  effect text check (effect in ('seen', 'not-seen', 'unclear')),
  effect_detail jsonb,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, signal_id) references signal (tenant_id, id),
  check ((effect is null) = (rechecked_on is null))
);
create index response_signal on response (tenant_id, signal_id);
create index response_recheck on response (tenant_id, recheck_on) where effect is null;

alter table signal_unit enable row level security;
alter table signal_unit force row level security;
create policy signal_unit_reach on signal_unit using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table signal enable row level security;
alter table signal force row level security;
create policy signal_reach on signal using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or exists (select from signal_unit u where u.tenant_id = signal.tenant_id and u.signal_id = signal.id)));
alter table response enable row level security;
alter table response force row level security;
create policy response_reach on response using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from signal s where s.tenant_id = response.tenant_id and s.id = response.signal_id));

grant select, insert on signal_unit to plumbline_request;
grant select, insert, update on signal, response to plumbline_request;

-- Published for joining: lessons that a signal asked for, which a plan may take up.
create view supervision_lesson_wish with (security_invoker = true) as
  select r.tenant_id, r.id as response_id, r.signal_id, s.no as signal_no, s.topic, s.unit_path, r.lesson, r.posts,
    r.due_on, r.opened_on, r.planned_on
  from response r join signal s on s.tenant_id = r.tenant_id and s.id = r.signal_id
  where r.act = 'lesson' and r.lesson is not null;
grant select on supervision_lesson_wish to plumbline_request;
