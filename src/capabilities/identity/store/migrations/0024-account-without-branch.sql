-- Of which branch somebody is, is party data, and nothing here asks for it. The table is written anew, because a dropped
-- column leaves its values in the rows.
alter table account drop column branch_id;
cluster account using account_pkey;
alter table account set without cluster;
