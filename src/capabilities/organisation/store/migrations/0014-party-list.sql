-- Who is of which branch, and who is in the party, is party data: one sealed list a branch, and one of the members without
-- a branch. Beside a person nothing of it stands, so that no row tells of whom else a list is.
create table party_list (
  tenant_id integer not null,
  -- Of the branch; of nothing but noughts for members without one.
  id uuid not null,
  sealed text not null,
  primary key (tenant_id, id)
);

-- What stood in clear waits here for the start that follows, which has the key: it seals all of it and empties the table.
create table party_unsealed (
  tenant_id integer not null,
  person_id uuid not null,
  branch_id uuid,
  party_member boolean not null,
  primary key (tenant_id, person_id)
);
alter table person no force row level security;
insert into party_unsealed
select tenant_id, id, branch_id, party_member from person where branch_id is not null or party_member;
alter table person force row level security;

alter table party_list enable row level security;
alter table party_list force row level security;
create policy party_list_tenant on party_list
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert, update on party_list to plumbline_request;
alter table party_unsealed enable row level security;
alter table party_unsealed force row level security;
create policy party_unsealed_tenant on party_unsealed
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

-- A secretary sees the members of the branch wherever they belong: the door opens the list and says who they are. They
-- are put into a table of digests once a statement, so that a row costs one look whatever the length of the list.
drop policy person_branch on person;
create policy person_member on person for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and id in (select unnest(string_to_array(nullif(current_setting('app.members', true), ''), ',')::uuid[])));
drop policy holding_branch on holding;
create policy holding_member on holding for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id in (select unnest(string_to_array(nullif(current_setting('app.members', true), ''), ',')::uuid[])));
drop policy absence_branch on absence;
create policy absence_member on absence for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id in (select unnest(string_to_array(nullif(current_setting('app.members', true), ''), ',')::uuid[])));
drop policy post_reach on post;
create policy post_reach on post using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and ((unit_path || '.') like any ((select string_to_array(current_setting('app.scope', true), ','))::text[])
    or id in (select h.post_id from holding h
      where h.tenant_id = nullif(current_setting('app.tenant', true), '')::integer
        and h.person_id = nullif(current_setting('app.person', true), '')::uuid and h.to_on is null)
    or exists (
      with reach as materialized (
        select rtrim(s.pattern, '.%') as low,
          rtrim(s.pattern, '.%') || case right(s.pattern, 1) when '%' then '/' else '.' end as high
        from unnest(string_to_array(nullif(current_setting('app.scope', true), ''), ',')) as s(pattern))
      select 1 from reach where exists (select 1 from holding h
        where h.tenant_id = post.tenant_id and h.post_id = post.id and h.to_on is null
          and h.unit_path collate "C" >= reach.low and h.unit_path collate "C" < reach.high))
    or current_setting('app.members', true) <> '' and id in (select h.post_id from holding h
      where h.tenant_id = nullif(current_setting('app.tenant', true), '')::integer and h.to_on is null
        and h.person_id = any ((select string_to_array(nullif(current_setting('app.members', true), ''), ','))::uuid[]))));

-- Both columns are named by older steps of others and have nothing in them.
create or replace view organisation_person with (security_invoker = true) as
  select tenant_id, id as person_id, staff_no, name, latin_name, unit_id, unit_path, null::uuid as branch_id,
    null::boolean as party_member, joined_on, left_on, part
  from person;
-- The table is written anew, because dropped columns leave their values in the rows.
alter table person drop column branch_id, drop column party_member;
cluster person using person_pkey;
alter table person set without cluster;
