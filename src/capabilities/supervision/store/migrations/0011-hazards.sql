-- A weak point that somebody saw before anything happened. Who raised it is known to that person alone.
create table hazard (
  tenant_id integer not null,
  id uuid not null,
  no text not null,
  unit_path text not null,
  post_id uuid,
  what text not null check (char_length(what) between 1 and 300),
  idea text not null check (char_length(idea) <= 300),
  state text not null check (state in ('raised', 'open', 'closed', 'none')),
  interim text not null check (char_length(interim) <= 300),
  answer text not null check (char_length(answer) <= 300),
  raised_on date not null,
  raised_by uuid not null,
  taken_on date,
  closed_on date,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, no),
  check (state <> 'open' or post_id is not null),
  check ((state in ('closed', 'none')) = (closed_on is not null))
);
create index hazard_state on hazard (tenant_id, state, raised_on);
create index hazard_raiser on hazard (tenant_id, raised_by, raised_on desc);

-- The last number given: nobody sees every weak point, so the highest in sight would be given twice.
create table hazard_number (
  tenant_id integer not null,
  year integer not null,
  last integer not null,
  primary key (tenant_id, year)
);

alter table hazard enable row level security;
alter table hazard force row level security;
create policy hazard_reach on hazard using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or raised_by = nullif(current_setting('app.person', true), '')::uuid));
alter table hazard_number enable row level security;
alter table hazard_number force row level security;
create policy hazard_number_tenant on hazard_number using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert, update on hazard, hazard_number to plumbline_request;
