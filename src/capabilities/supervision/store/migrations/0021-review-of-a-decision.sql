-- A decision may be reviewed once the unit has replied.
alter table project_step drop constraint project_step_step_check;
alter table project_step add check (step in ('approval', 'plan', 'notice', 'evidence', 'statement', 'report', 'outcome',
  'reply', 'review', 'visit', 'benefit', 'file'));
