-- Done or not done of the members of a branch, to its secretary: by the list of people that the door opened.
drop policy assignment_branch on assignment;
create policy assignment_member on assignment for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id in (select unnest(string_to_array(nullif(current_setting('app.members', true), ''), ',')::uuid[])));
drop policy completion_branch on completion;
create policy completion_member on completion for select using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and person_id in (select unnest(string_to_array(nullif(current_setting('app.members', true), ''), ',')::uuid[])));
