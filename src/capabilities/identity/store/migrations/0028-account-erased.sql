-- Of somebody whose data are erased the owner takes away how to sign in.
create policy password_goes on password to plumbline_owner
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
create policy passkey_goes on passkey to plumbline_owner
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
create policy pin_goes on pin to plumbline_owner
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
