-- A doubt about a number, without its sender. The unit is that of the sender, so that the officers of a part see theirs.
create table number_doubt (
  tenant_id integer not null,
  id uuid not null,
  unit_path text not null,
  figure text not null,
  shown text not null,
  line text not null check (char_length(line) between 2 and 200),
  raised_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id)
);
create index number_doubt_raised on number_doubt (tenant_id, recorded_at);

-- Who raised a doubt is known to that person's own transactions alone.
create table number_doubt_raiser (
  tenant_id integer not null,
  person_id uuid not null,
  doubt_id uuid not null,
  primary key (tenant_id, person_id, doubt_id),
  foreign key (tenant_id, doubt_id) references number_doubt (tenant_id, id)
);

create table number_doubt_answer (
  tenant_id integer not null,
  doubt_id uuid not null,
  line text not null check (char_length(line) between 2 and 200),
  answered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, doubt_id),
  foreign key (tenant_id, doubt_id) references number_doubt (tenant_id, id)
);

alter table number_doubt_raiser enable row level security;
alter table number_doubt_raiser force row level security;
create policy number_doubt_raiser_own on number_doubt_raiser using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id = nullif(current_setting('app.person', true), '')::uuid);

alter table number_doubt enable row level security;
alter table number_doubt force row level security;
create policy number_doubt_reach on number_doubt using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or exists (
      select from number_doubt_raiser r where r.tenant_id = number_doubt.tenant_id and r.doubt_id = number_doubt.id)));

alter table number_doubt_answer enable row level security;
alter table number_doubt_answer force row level security;
create policy number_doubt_answer_reach on number_doubt_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (
    select from number_doubt d where d.tenant_id = number_doubt_answer.tenant_id and d.id = number_doubt_answer.doubt_id));

grant select, insert on number_doubt, number_doubt_raiser, number_doubt_answer to plumbline_request;
