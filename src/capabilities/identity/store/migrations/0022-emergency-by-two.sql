-- Emergency access is asked for by one and opened by another; what was opened before had nobody beside.
alter table emergency_access add column asked_at timestamptz;
alter table emergency_access add column lapses_at timestamptz;
-- Over all organisations at once, which the forced policy hides also from the owner.
alter table emergency_access no force row level security;
update emergency_access set asked_at = opened_at, lapses_at = opened_at;
alter table emergency_access force row level security;
alter table emergency_access alter column asked_at set not null;
alter table emergency_access alter column lapses_at set not null;
alter table emergency_access alter column opened_at drop not null;
alter table emergency_access alter column ends_at drop not null;
alter table emergency_access add column opened_by uuid;
alter table emergency_access add column declined_by uuid;
alter table emergency_access add column declined_at timestamptz;
alter table emergency_access add check ((opened_at is null) = (ends_at is null));
alter table emergency_access add check (opened_by is null or (opened_at is not null and opened_by <> person_id));
alter table emergency_access add check ((declined_by is null) = (declined_at is null));
alter table emergency_access add check (declined_at is null or opened_at is null);
alter table emergency_access add check (reviewed_by is null or opened_by is null or reviewed_by <> opened_by);
create index emergency_access_asked on emergency_access (tenant_id, asked_at desc);
grant update (opened_at, ends_at, opened_by, declined_by, declined_at) on emergency_access to plumbline_request;

-- Those looked at read that it was in emergency access, and not in an office that is held.
alter table access_look add column emergency boolean not null default false;
