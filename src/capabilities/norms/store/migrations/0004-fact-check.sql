-- What a second person compared with its source, fact by fact, in the words of then; other words are unchecked again.
create table fact_check (
  tenant_id integer not null,
  kind text not null check (kind in ('norm', 'lesson', 'case', 'reading', 'card')),
  code text not null,
  key text not null,
  words text not null,
  digest text generated always as (md5(words)) stored,
  source text not null,
  person_id uuid not null,
  checked_on date not null,
  checked_at timestamptz not null,
  primary key (tenant_id, kind, code, key, digest)
);
alter table fact_check enable row level security;
alter table fact_check force row level security;
create policy fact_check_tenant on fact_check
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on fact_check to plumbline_request;

-- Who recorded a change by hand: nobody checks what he or she wrote. Not known of what was recorded before.
alter table norm_change add column recorded_by uuid;
