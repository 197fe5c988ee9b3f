-- Lessons and cases are doubted as questions are; what was doubted is kept by its kind, code and version.
alter table question_doubt rename to content_doubt;
alter table content_doubt rename column question_code to item_code;
alter table content_doubt rename column question_version to item_version;
alter table content_doubt add column item_kind text not null default 'question'
  check (item_kind in ('question', 'lesson', 'case'));
alter table content_doubt alter column item_kind drop default;
alter policy question_doubt_tenant on content_doubt rename to content_doubt_tenant;
alter table question_doubt_raiser rename to content_doubt_raiser;
alter policy question_doubt_raiser_own on content_doubt_raiser rename to content_doubt_raiser_own;

-- The one answer of an author or officer; whoever asked reads it.
create table content_doubt_answer (
  tenant_id integer not null,
  doubt_id uuid not null,
  line text not null check (char_length(line) between 2 and 400),
  answered_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, doubt_id),
  foreign key (tenant_id, doubt_id) references content_doubt (tenant_id, id)
);
alter table content_doubt_answer enable row level security;
alter table content_doubt_answer force row level security;
create policy content_doubt_answer_tenant on content_doubt_answer using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on content_doubt_answer to plumbline_request;
