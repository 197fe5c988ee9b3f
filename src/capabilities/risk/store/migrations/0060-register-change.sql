-- What an imported register says otherwise than a risk point that is there: a proposal until somebody has answered it.
create table register_change (
  tenant_id integer not null,
  id uuid not null,
  risk_point_id uuid not null,
  kind text not null check (kind in ('changed', 'ended')),
  wish jsonb not null,
  proposed_by uuid not null,
  proposed_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, risk_point_id) references risk_point (tenant_id, id)
);
create index register_change_point on register_change (tenant_id, risk_point_id);

create table register_change_answer (
  tenant_id integer not null,
  change_id uuid not null,
  answer text not null check (answer in ('taken', 'left', 'replaced')),
  answered_by uuid not null,
  answered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, change_id),
  foreign key (tenant_id, change_id) references register_change (tenant_id, id)
);

alter table register_change enable row level security;
alter table register_change force row level security;
create policy register_change_reach on register_change using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from risk_point r where r.tenant_id = register_change.tenant_id and r.id = register_change.risk_point_id));
alter table register_change_answer enable row level security;
alter table register_change_answer force row level security;
create policy register_change_answer_reach on register_change_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from register_change c
    where c.tenant_id = register_change_answer.tenant_id and c.id = register_change_answer.change_id));

grant select, insert on register_change, register_change_answer to plumbline_request;
