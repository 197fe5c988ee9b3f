-- What nobody can do now is owed by nobody; it comes back with its next version. What was done stays done.
create or replace view learning_assignment with (security_invoker = true) as
  select a.tenant_id, a.programme_id, a.item_kind, a.item_code, a.item_version, a.person_id, a.unit_path, a.minutes,
    a.open_on, a.due_on, a.reason, a.assigned_at,
    (select min(c.occurred_on) from completion c
      where c.tenant_id = a.tenant_id and c.person_id = a.person_id and c.item_code = a.item_code
        and c.item_kind = a.item_kind and c.occurred_on >= a.open_on) as done_on
  from assignment a
  where a.withdrawn_at is null
    and ((a.tenant_id, a.item_kind, a.item_code) not in (select o.tenant_id, o.kind, o.code from curriculum_out_of_use o)
      or exists (
        select from completion c
        where c.tenant_id = a.tenant_id and c.person_id = a.person_id and c.item_code = a.item_code
          and c.item_kind = a.item_kind and c.occurred_on >= a.open_on));
