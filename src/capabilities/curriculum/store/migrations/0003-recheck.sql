-- What cites a changed norm, as it stood when the change was recorded: a person looks at each and settles it.
create table recheck (
  tenant_id integer not null,
  id uuid not null,
  change_id uuid not null,
  item_kind text not null check (item_kind in ('lesson', 'case', 'question', 'card', 'risk-point')),
  item_code text not null,
  item_version text,
  reference text not null,
  via text,
  verdict text check (verdict in ('still-right', 'changed')),
  settled_version text,
  settled_at timestamptz,
  primary key (tenant_id, id),
  unique (tenant_id, change_id, item_kind, item_code),
  check ((verdict is null) = (settled_at is null))
);
create index recheck_open on recheck (tenant_id, change_id) where verdict is null;

alter table recheck enable row level security;
alter table recheck force row level security;
create policy recheck_tenant on recheck
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on recheck to plumbline_request;
grant update (verdict, settled_version, settled_at) on recheck to plumbline_request;
