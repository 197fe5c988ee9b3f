create table card_version (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null default true,
  families text[] not null,
  posts text[] not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index card_version_current on card_version (tenant_id, code) where current;

alter table card_version enable row level security;
alter table card_version force row level security;
create policy card_version_tenant on card_version
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
grant select, insert on card_version to plumbline_request;
grant update (current) on card_version to plumbline_request;

-- Published for joining: the cards in their current version, by the code of the post.
create view curriculum_card with (security_invoker = true) as
  select tenant_id, code as post_code, version, body from card_version where current;
grant select on curriculum_card to plumbline_request;

-- Published for joining: which norms the current lessons for a post lean on.
create view curriculum_lesson_norm with (security_invoker = true) as
  select l.tenant_id, l.code as lesson, p.post, n.reference
  from lesson_version l, unnest(l.posts) as p(post), jsonb_array_elements_text(l.body -> 'norms') as n(reference)
  where l.current;
grant select on curriculum_lesson_norm to plumbline_request;
