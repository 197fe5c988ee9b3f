-- What can be checked in the place of a control that is only education; absent where nobody proposed anything.
alter table control add column instead jsonb;

-- What somebody made of two risk points that are worded alike; it holds for the words as they were.
create table likeness_answer (
  tenant_id integer not null,
  id uuid not null,
  point_a uuid not null,
  point_b uuid not null,
  words_a text not null,
  words_b text not null,
  answer text not null check (answer in ('ask', 'fine')),
  reason text not null check (char_length(reason) <= 400),
  answered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  foreign key (tenant_id, point_a) references risk_point (tenant_id, id),
  foreign key (tenant_id, point_b) references risk_point (tenant_id, id)
);
create index likeness_answer_a on likeness_answer (tenant_id, point_a, recorded_at desc);
create index likeness_answer_b on likeness_answer (tenant_id, point_b, recorded_at desc);
alter table likeness_answer enable row level security;
alter table likeness_answer force row level security;
create policy likeness_answer_reach on likeness_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from risk_point r
    where r.tenant_id = likeness_answer.tenant_id and r.id in (likeness_answer.point_a, likeness_answer.point_b)));
grant select, insert on likeness_answer to plumbline_request;
