-- A change or the end of a risk point that counts, from its proposal on: what it said and what it is to say, why, and
-- what became of it. Until it is confirmed the point stays as it is. Who proposed it is kept and not shown.
create table risk_point_change (
  tenant_id integer not null,
  id uuid not null,
  risk_point_id uuid not null,
  kind text not null check (kind in ('changed', 'ended', 'shared')),
  was jsonb not null,
  becomes jsonb not null,
  -- Empty where an imported register says so.
  reason text not null check (char_length(reason) <= 400),
  proposed_by uuid not null,
  proposed_on date not null,
  recorded_at timestamptz not null,
  settled_on date,
  outcome text check (outcome in ('confirmed', 'returned', 'replaced')),
  primary key (tenant_id, id),
  foreign key (tenant_id, risk_point_id) references risk_point (tenant_id, id),
  check ((settled_on is null) = (outcome is null))
);
create unique index risk_point_change_waits on risk_point_change (tenant_id, risk_point_id) where settled_on is null;
create index risk_point_change_point on risk_point_change (tenant_id, risk_point_id, recorded_at);
alter table risk_point_change enable row level security;
alter table risk_point_change force row level security;
create policy risk_point_change_reach on risk_point_change using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from risk_point r where r.tenant_id = risk_point_change.tenant_id and r.id = risk_point_change.risk_point_id));
grant select, insert on risk_point_change to plumbline_request;
grant update (settled_on, outcome) on risk_point_change to plumbline_request;

-- A proposal that was put otherwise, a change, an end and other shared words open a way as well.
alter table risk_point_step drop constraint risk_point_step_step_check;
alter table risk_point_step add constraint risk_point_step_step_check
  check (step in ('proposed', 'regraded', 'amended', 'changed', 'ended', 'shared', 'taken', 'returned'));
