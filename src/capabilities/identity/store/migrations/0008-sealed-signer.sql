-- The secret that signs challenges is kept sealed under a key outside the database.
alter table passkey_signer alter column secret drop not null;
alter table passkey_signer add column sealed text;
alter table passkey_signer add constraint passkey_signer_kept check ((sealed is null) <> (secret is null));
grant update (sealed) on passkey_signer to plumbline_request;
