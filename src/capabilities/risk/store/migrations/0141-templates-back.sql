-- What a template brought is taken back with the post that was added for it; the template can then bring it again.
alter table template_origin add column added boolean not null default false;
grant delete on template_origin to plumbline_request;
