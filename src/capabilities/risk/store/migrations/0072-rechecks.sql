-- What somebody decided about a risk point after something it leans on changed: a power of its post, the process in
-- which it stands, a norm that either cites. What changed is kept where it changed; the cause names it.
create table point_recheck_answer (
  tenant_id integer not null,
  risk_point_id uuid not null,
  cause text not null check (char_length(cause) <= 80),
  verdict text not null check (verdict in ('right', 'change')),
  reason text not null check (char_length(reason) between 1 and 400),
  answered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, risk_point_id, cause),
  foreign key (tenant_id, risk_point_id) references risk_point (tenant_id, id)
);
alter table point_recheck_answer enable row level security;
alter table point_recheck_answer force row level security;
create policy point_recheck_answer_reach on point_recheck_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from risk_point r
    where r.tenant_id = point_recheck_answer.tenant_id and r.id = point_recheck_answer.risk_point_id));
grant select, insert on point_recheck_answer to plumbline_request;
