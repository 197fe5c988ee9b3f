create table ledger_entry (
  tenant_id integer not null,
  id uuid not null,
  type text not null,
  actor text,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  fact_count integer not null check (fact_count >= 0),
  facts_root bytea not null check (length(facts_root) = 32),
  prev_root bytea not null check (length(prev_root) = 32),
  entry text not null,
  primary key (tenant_id, id)
);

-- Payload and salt are absent after an erasure; the leaf stays, so that the other facts keep their proofs.
create table ledger_payload (
  tenant_id integer not null,
  entry_id uuid not null,
  position integer not null check (position >= 0),
  kind text collate "C" not null,
  stream_id text collate "C" not null,
  version bigint not null check (version >= 1),
  leaf bytea not null check (length(leaf) = 32),
  payload text,
  salt bytea check (length(salt) = 32),
  primary key (tenant_id, entry_id, position),
  unique (tenant_id, kind, stream_id, version),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id),
  check ((payload is null) = (salt is null))
);

-- The newest version of each thing. Its row is what writers of one thing wait for; evidence is the payload, not this.
create table ledger_stream (
  tenant_id integer not null,
  kind text collate "C" not null,
  stream_id text collate "C" not null,
  version bigint not null,
  primary key (tenant_id, kind, stream_id)
);

create table ledger_pending (
  tenant_id integer not null,
  recorded_at timestamptz not null,
  entry_id uuid not null,
  primary key (tenant_id, recorded_at, entry_id),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);

create table ledger_leaf (
  tenant_id integer not null,
  leaf_index bigint not null check (leaf_index >= 0),
  entry_id uuid not null,
  hash bytea not null check (length(hash) = 32),
  primary key (tenant_id, leaf_index),
  unique (tenant_id, entry_id),
  foreign key (tenant_id, entry_id) references ledger_entry (tenant_id, id)
);

-- Finished subtrees of two leaves and more, so that a proof reads a few rows at any size.
create table ledger_node (
  tenant_id integer not null,
  level integer not null check (level >= 1),
  position bigint not null check (position >= 0),
  hash bytea not null check (length(hash) = 32),
  primary key (tenant_id, level, position)
);

create table ledger_tree_state (
  tenant_id integer not null,
  size bigint not null check (size >= 0),
  peaks bytea not null,
  primary key (tenant_id)
);

create table ledger_checkpoint (
  tenant_id integer not null,
  size bigint not null check (size >= 1),
  root bytea not null check (length(root) = 32),
  note text not null,
  at timestamptz not null,
  primary key (tenant_id, size)
);

alter table ledger_entry enable row level security;
alter table ledger_entry force row level security;
create policy ledger_entry_tenant on ledger_entry
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table ledger_payload enable row level security;
alter table ledger_payload force row level security;
create policy ledger_payload_tenant on ledger_payload
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table ledger_stream enable row level security;
alter table ledger_stream force row level security;
create policy ledger_stream_tenant on ledger_stream
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table ledger_pending enable row level security;
alter table ledger_pending force row level security;
create policy ledger_pending_tenant on ledger_pending
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table ledger_leaf enable row level security;
alter table ledger_leaf force row level security;
create policy ledger_leaf_tenant on ledger_leaf
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table ledger_node enable row level security;
alter table ledger_node force row level security;
create policy ledger_node_tenant on ledger_node
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table ledger_tree_state enable row level security;
alter table ledger_tree_state force row level security;
create policy ledger_tree_state_tenant on ledger_tree_state
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

alter table ledger_checkpoint enable row level security;
alter table ledger_checkpoint force row level security;
create policy ledger_checkpoint_tenant on ledger_checkpoint
  using (tenant_id = nullif(current_setting('app.tenant', true), '')::integer);

-- Payloads reach across units, so a request may write them and not read them.
grant select, insert on ledger_entry to plumbline_request;
grant insert on ledger_payload to plumbline_request;
grant select (tenant_id, entry_id, position, kind, stream_id, version, leaf) on ledger_payload to plumbline_request;
grant select, insert, update (version) on ledger_stream to plumbline_request;
grant select, insert on ledger_pending to plumbline_request;
grant select on ledger_leaf, ledger_node, ledger_tree_state, ledger_checkpoint to plumbline_request;

-- For joins by other capabilities: one row for each fact, with the entry that carries it; no number yet means pending.
create view ledger_published_entry with (security_invoker = true) as
  select
    ledger_payload.tenant_id,
    ledger_payload.kind,
    ledger_payload.stream_id,
    ledger_payload.version,
    ledger_payload.entry_id,
    ledger_entry.type,
    ledger_entry.occurred_at,
    ledger_entry.recorded_at,
    ledger_leaf.leaf_index
  from ledger_payload
  join ledger_entry on ledger_entry.tenant_id = ledger_payload.tenant_id and ledger_entry.id = ledger_payload.entry_id
  left join ledger_leaf
    on ledger_leaf.tenant_id = ledger_payload.tenant_id and ledger_leaf.entry_id = ledger_payload.entry_id;
grant select on ledger_published_entry to plumbline_request;
