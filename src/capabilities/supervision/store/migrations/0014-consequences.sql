-- How often a kind of conduct led to which of the four forms, year by year. A later entry takes the place of an earlier.
create table consequence (
  tenant_id integer not null,
  id uuid not null,
  year integer not null check (year between 1900 and 2200),
  form text not null check (form in ('first', 'second', 'third', 'fourth')),
  topic text not null,
  count integer not null check (count between 0 and 10000),
  fact text not null check (char_length(fact) <= 200),
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index consequence_year on consequence (tenant_id, year desc, form, topic, recorded_at desc);

alter table consequence enable row level security;
alter table consequence force row level security;
create policy consequence_tenant on consequence using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on consequence to plumbline_request;
