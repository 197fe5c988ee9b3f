-- What was said of a control is seen where the post that carries it out is; whoever says it need not see that post. A look
-- at a control is seen where what was said of it is.
drop policy control_answer_tenant on control_answer;
create policy control_answer_reach on control_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from organisation_post p where p.tenant_id = control_answer.tenant_id and p.code = control_answer.owner_post))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
drop policy control_look_tenant on control_look;
create policy control_look_reach on control_look using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and exists (select from control_answer a where a.tenant_id = control_look.tenant_id
    and a.control_id = control_look.control_id and a.case_code = control_look.case_code))
  with check (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
create index control_answer_control on control_answer (tenant_id, control_id, case_code);
