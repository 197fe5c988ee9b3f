-- Who answers for what. An edge is never changed and never deleted: it ends by a row of its own, with its own clock.
create table accountability_edge (
  tenant_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('direct', 'portfolio', 'area')),
  leader_id uuid not null,
  leader_name text not null,
  unit_id uuid not null,
  unit_path text not null,
  post_id uuid,
  about text not null check (char_length(about) <= 60),
  from_on date not null,
  to_on date,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, id),
  check (to_on is null or to_on > from_on)
);
create index accountability_edge_unit on accountability_edge (tenant_id, unit_path text_pattern_ops);
create index accountability_edge_leader on accountability_edge (tenant_id, leader_id);

create table accountability_end (
  tenant_id integer not null,
  edge_id uuid not null,
  to_on date not null,
  recorded_at timestamptz not null,
  recorded_by uuid not null,
  primary key (tenant_id, edge_id),
  foreign key (tenant_id, edge_id) references accountability_edge (tenant_id, id)
);

-- Leaders their own, everybody what answers for the own unit, and units in reach.
alter table accountability_edge enable row level security;
alter table accountability_edge force row level security;
create policy accountability_edge_reach on accountability_edge using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (leader_id = nullif(current_setting('app.person', true), '')::uuid
    or (unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or exists (select from organisation_person p
      where p.tenant_id = accountability_edge.tenant_id
        and p.person_id = nullif(current_setting('app.person', true), '')::uuid
        and (p.unit_path || '.') like (accountability_edge.unit_path || '.%'))));
alter table accountability_end enable row level security;
alter table accountability_end force row level security;
create policy accountability_end_reach on accountability_end using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from accountability_edge e
    where e.tenant_id = accountability_end.tenant_id and e.id = accountability_end.edge_id));

grant select, insert on accountability_edge, accountability_end to plumbline_request;

-- Published for joining: every edge with the day on which it ends by now.
create view responsibility_edge with (security_invoker = true) as
  select e.tenant_id, e.id as edge_id, e.kind, e.leader_id, e.leader_name, e.unit_id, e.unit_path, e.post_id, e.about,
    e.from_on, coalesce(x.to_on, e.to_on) as to_on, e.recorded_at, x.recorded_at as ended_at
  from accountability_edge e
  left join accountability_end x on x.tenant_id = e.tenant_id and x.edge_id = e.id;
grant select on responsibility_edge to plumbline_request;
