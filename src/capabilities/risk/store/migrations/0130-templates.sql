-- Post templates and process maps of packs. A version is never changed; only which one is current moves on.
create table post_template (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index post_template_current on post_template (tenant_id, code) where current;
create table process_template (
  tenant_id integer not null,
  code text not null,
  version text not null,
  current boolean not null,
  body jsonb not null,
  primary key (tenant_id, code, version)
);
create unique index process_template_current on process_template (tenant_id, code) where current;

-- From which template, which version and which part of it something came. Of a post, the version that was last brought.
create table template_origin (
  tenant_id integer not null,
  subject_id uuid not null,
  kind text not null check (kind in ('post', 'risk-point', 'power', 'process')),
  template text not null,
  version text not null,
  -- The code of the point or power within its template; empty for a post and a process.
  part text not null,
  brought_on date not null,
  recorded_at timestamptz not null,
  primary key (tenant_id, subject_id),
  check ((part = '') = (kind in ('post', 'process')))
);
create index template_origin_template on template_origin (tenant_id, template, kind);

alter table post_template enable row level security;
alter table post_template force row level security;
create policy post_template_tenant on post_template
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table process_template enable row level security;
alter table process_template force row level security;
create policy process_template_tenant on process_template
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table template_origin enable row level security;
alter table template_origin force row level security;
create policy template_origin_reach on template_origin using (
  tenant_id = nullif(current_setting('app.tenant', true), '')::integer
  and case kind
    when 'post' then exists (
      select from organisation_post p
      where p.tenant_id = template_origin.tenant_id and p.post_id = template_origin.subject_id)
    when 'risk-point' then exists (
      select from risk_point r where r.tenant_id = template_origin.tenant_id and r.id = template_origin.subject_id)
    when 'power' then exists (
      select from power w where w.tenant_id = template_origin.tenant_id and w.id = template_origin.subject_id)
    else exists (
      select from process m where m.tenant_id = template_origin.tenant_id and m.id = template_origin.subject_id)
  end);

grant select, insert on post_template, process_template, template_origin to plumbline_request;
grant update (current) on post_template, process_template to plumbline_request;
grant update (version, brought_on, recorded_at) on template_origin to plumbline_request;
