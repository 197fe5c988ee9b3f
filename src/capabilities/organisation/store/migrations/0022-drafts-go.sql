-- The owner's nightly work forgets lists that are 35 days old, with their rows and whatever of them is in others' hands.
create policy import_draft_goes on import_draft to plumbline_owner using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
