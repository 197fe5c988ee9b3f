-- Read and confirmed, once an edition; never how.
create table card_confirmation (
  tenant_id integer not null,
  person_id uuid not null,
  post_code text not null,
  edition text not null,
  unit_path text not null,
  confirmed_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, person_id, post_code, edition)
);

alter table card_confirmation enable row level security;
alter table card_confirmation force row level security;
create policy card_confirmation_reach on card_confirmation using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (person_id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])));
grant select, insert on card_confirmation to plumbline_request;
