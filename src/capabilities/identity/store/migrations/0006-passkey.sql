create table passkey (
  tenant_id integer not null,
  id text not null,
  person_id uuid not null,
  public_key bytea not null,
  counter bigint not null,
  transports jsonb not null,
  name text not null,
  made_at timestamptz not null,
  used_at timestamptz,
  primary key (tenant_id, id)
);
create index passkey_person on passkey (tenant_id, person_id);

-- Signs the challenges, so that asking for one writes nothing; made with the first passkey.
create table passkey_signer (
  tenant_id integer not null primary key,
  secret bytea not null
);

-- Challenges that were answered, until they would have run out anyway: none is answered twice.
create table passkey_challenge (
  tenant_id integer not null,
  digest bytea not null,
  ends_at timestamptz not null,
  primary key (tenant_id, digest)
);

alter table passkey enable row level security;
alter table passkey force row level security;
create policy passkey_own on passkey
  using (
    tenant_id = nullif(current_setting('app.tenant', true), '')::integer
    and person_id = nullif(current_setting('app.person', true), '')::uuid
  );
alter table passkey_signer enable row level security;
alter table passkey_signer force row level security;
create policy passkey_signer_tenant on passkey_signer
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);
alter table passkey_challenge enable row level security;
alter table passkey_challenge force row level security;
create policy passkey_challenge_tenant on passkey_challenge
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

grant select, insert, update, delete on passkey to plumbline_request;
grant select, insert on passkey_signer to plumbline_request;
grant select, insert, delete on passkey_challenge to plumbline_request;
