-- A look says where whoever looked belonged. When a unit moves, the owner writes that place anew, also in the looks of
-- others, which the policy of those who look forbids.
create policy access_look_moves on access_look for update to current_user
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer)
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
