-- A secretary sees the members of the branch wherever they belong: by person, not by unit.
create policy person_branch on person for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and branch_id = any ((select string_to_array(nullif(current_setting('app.branches', true), ''), ','))::uuid[]));
create policy holding_branch on holding for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and current_setting('app.branches', true) <> ''
  and exists (select from person m where m.tenant_id = holding.tenant_id and m.id = holding.person_id
    and m.branch_id = any ((select string_to_array(nullif(current_setting('app.branches', true), ''), ','))::uuid[])));
create policy absence_branch on absence for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and current_setting('app.branches', true) <> ''
  and exists (select from person m where m.tenant_id = absence.tenant_id and m.id = absence.person_id
    and m.branch_id = any ((select string_to_array(nullif(current_setting('app.branches', true), ''), ','))::uuid[])));
