-- Which post looked, and at how many of how many; absent for checks before these were asked for.
alter table control_check
  add column checker_post text,
  add column sample_looked integer,
  add column sample_of integer,
  add constraint control_check_sample check (
    (sample_looked is null) = (sample_of is null) and sample_looked >= 1 and sample_looked <= sample_of);
