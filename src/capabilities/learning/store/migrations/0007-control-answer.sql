-- What was said after a case of a control of ours: counted by day. Who said it stands apart, for that person's transactions alone.
create table control_answer (
  tenant_id integer not null,
  id uuid not null,
  case_code text not null,
  control_id uuid not null,
  owner_post text not null,
  -- As they were worded then: whoever carries the control out may not reach its post.
  control_text jsonb not null,
  risk_name jsonb not null,
  answer text not null check (answer in ('works', 'fails', 'unknown')),
  answered_on date not null,
  primary key (tenant_id, id)
);
create index control_answer_owner on control_answer (tenant_id, owner_post, control_id, case_code);
create table control_answerer (
  tenant_id integer not null,
  person_id uuid not null,
  case_code text not null,
  case_version text not null,
  primary key (tenant_id, person_id, case_code, case_version)
);
-- What whoever carries the control out said after a look: about the control, at both clocks.
create table control_look (
  tenant_id integer not null,
  id uuid not null,
  case_code text not null,
  control_id uuid not null,
  verdict text not null check (verdict in ('works', 'mended')),
  -- How many answers there were: what is said later is asked anew.
  answers integer not null,
  looked_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index control_look_control on control_look (tenant_id, control_id, case_code, recorded_at desc);

alter table control_answer enable row level security;
alter table control_answer force row level security;
create policy control_answer_tenant on control_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table control_answerer enable row level security;
alter table control_answerer force row level security;
create policy control_answerer_own on control_answerer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);
alter table control_look enable row level security;
alter table control_look force row level security;
create policy control_look_tenant on control_look using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on control_answer, control_answerer, control_look to plumbline_request;
