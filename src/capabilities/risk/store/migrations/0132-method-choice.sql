-- By which method the whole organisation grades its posts, from a day on: proposed by one officer, answered by another.
create table method_choice (
  tenant_id integer not null,
  id uuid not null,
  method text not null,
  from_on date not null,
  reason text not null check (char_length(reason) between 1 and 400),
  proposed_by uuid not null,
  proposed_on date not null,
  recorded_at timestamptz not null,
  settled_by uuid,
  settled_on date,
  outcome text check (outcome in ('confirmed', 'declined')),
  note text not null check (char_length(note) <= 400),
  primary key (tenant_id, id),
  check ((settled_on is null) = (outcome is null) and (settled_on is null) = (settled_by is null))
);
create unique index method_choice_waits on method_choice (tenant_id) where settled_on is null;
alter table method_choice enable row level security;
alter table method_choice force row level security;
create policy method_choice_tenant on method_choice
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on method_choice to plumbline_request;
grant update (settled_by, settled_on, outcome, note) on method_choice to plumbline_request;
