-- An organisation that graded by another method than the usual one before methods were chosen goes on with it: the method of
-- most of the grades that stand, from the day of the first of them. Nobody proposed it.
alter table method_choice alter column proposed_by drop not null;
alter table method_choice drop constraint method_choice_check;
alter table method_choice add constraint method_choice_settled check (
  (settled_on is null) = (outcome is null)
  and case when proposed_by is null then outcome = 'confirmed' and settled_by is null
    else (settled_on is null) = (settled_by is null) end);

-- Over all organisations at once, which the forced policies hide also from the owner.
alter table grading no force row level security;
alter table method_choice no force row level security;
insert into method_choice (tenant_id, id, method, from_on, reason, proposed_by, proposed_on, recorded_at, settled_by,
  settled_on, outcome, note)
select tenant_id, gen_random_uuid(), method, first_on, '—', null, current_date, now(), null, current_date, 'confirmed', ''
from (
  select distinct on (tenant_id) tenant_id, method, min(graded_on) as first_on
  from (
    select distinct on (tenant_id, post_id) tenant_id, method, graded_on from grading
    order by tenant_id, post_id, graded_on desc, recorded_at desc) as newest
  group by tenant_id, method
  order by tenant_id, count(*) desc, method) as usual
where method <> 'D'
  and not exists (select from method_choice k where k.tenant_id = usual.tenant_id and k.outcome = 'confirmed');
alter table grading force row level security;
alter table method_choice force row level security;
