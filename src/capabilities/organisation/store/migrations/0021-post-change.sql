-- What a post was before it was changed: its name, its unit and its function. Evidence, never changed. The post itself
-- says what it is now.
create table post_change (
  tenant_id integer not null,
  id uuid not null,
  post_id uuid not null,
  name jsonb not null,
  unit_id uuid not null,
  business text not null,
  key_post boolean not null,
  leading_post boolean not null,
  powers jsonb not null,
  counterparties jsonb not null,
  changed_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, post_id) references post (tenant_id, id)
);
create index post_change_post on post_change (tenant_id, post_id, recorded_at);
alter table post_change enable row level security;
alter table post_change force row level security;
create policy post_change_reach on post_change using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from post p where p.tenant_id = post_change.tenant_id and p.id = post_change.post_id));
grant select, insert on post_change to plumbline_request;

-- Published for joining: who looks at a post on a day that has passed, or again after its function changed.
create view organisation_post_change with (security_invoker = true) as
  select tenant_id, id as change_id, post_id, name, unit_id, business, key_post, leading_post, powers, counterparties,
    changed_on, recorded_at
  from post_change;
grant select on organisation_post_change to plumbline_request;
