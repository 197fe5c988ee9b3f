-- That a power list or a process map was looked at as a whole and still says what is so: by somebody who holds the post,
-- and by the unit. Evidence, never changed; who it was is kept and not shown.
create table affirmation (
  tenant_id integer not null,
  id uuid not null,
  kind text not null check (kind in ('powers', 'process')),
  -- The post of the list, or the process.
  subject_id uuid not null,
  side text not null check (side in ('holder', 'unit')),
  person_id uuid not null,
  affirmed_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, id),
  check (kind = 'powers' or side = 'unit')
);
create index affirmation_subject on affirmation (tenant_id, subject_id, side, affirmed_on);
alter table affirmation enable row level security;
alter table affirmation force row level security;
create policy affirmation_reach on affirmation using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and (exists (
      select from organisation_post p where p.tenant_id = affirmation.tenant_id and p.post_id = affirmation.subject_id)
    or exists (select from process m where m.tenant_id = affirmation.tenant_id and m.id = affirmation.subject_id)));
grant select, insert on affirmation to plumbline_request;
