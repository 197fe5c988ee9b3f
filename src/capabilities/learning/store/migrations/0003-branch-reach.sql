-- Done or not done of the members of a branch, to its secretary.
create policy assignment_branch on assignment for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and current_setting('app.branches', true) <> ''
  and exists (select from organisation_person m where m.tenant_id = assignment.tenant_id
    and m.person_id = assignment.person_id
    and m.branch_id = any ((select string_to_array(nullif(current_setting('app.branches', true), ''), ','))::uuid[])));
create policy completion_branch on completion for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and current_setting('app.branches', true) <> ''
  and exists (select from organisation_person m where m.tenant_id = completion.tenant_id
    and m.person_id = completion.person_id
    and m.branch_id = any ((select string_to_array(nullif(current_setting('app.branches', true), ''), ','))::uuid[])));
