-- A sample of controls: the list is announced first, and the root of a later checkpoint of the ledger picks from it.
create table control_draw (
  tenant_id integer not null,
  id uuid not null,
  no text not null,
  unit_path text not null,
  scope text not null check (scope in ('high', 'all')),
  sample integer not null check (sample between 1 and 50),
  frame text[] not null check (cardinality(frame) >= sample),
  announced_on date not null,
  checkpoint_size bigint,
  seed text check (seed ~ '^[0-9a-f]{64}$'),
  drawn_on date,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  unique (tenant_id, no),
  check ((seed is null) = (drawn_on is null) and (seed is null) = (checkpoint_size is null))
);
create table control_draw_item (
  tenant_id integer not null,
  draw_id uuid not null,
  position integer not null,
  control_id uuid not null,
  checked_on date,
  effective boolean,
  primary key (tenant_id, draw_id, position),
  unique (tenant_id, draw_id, control_id),
  foreign key (tenant_id, draw_id) references control_draw (tenant_id, id),
  check ((checked_on is null) = (effective is null))
);

alter table control_draw enable row level security;
alter table control_draw force row level security;
create policy control_draw_reach on control_draw using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[]));
alter table control_draw_item enable row level security;
alter table control_draw_item force row level security;
create policy control_draw_item_reach on control_draw_item using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from control_draw d where d.tenant_id = control_draw_item.tenant_id and d.id = control_draw_item.draw_id));
grant select, insert, update on control_draw, control_draw_item to plumbline_request;
