-- Who wrote a version that was published here: nobody checks the facts of what he or she wrote.
alter table content_publication add column editors uuid[] not null default '{}';
