-- The page of one signal reads the counts of its topic alone.
create index signal_count_topic on signal_count (tenant_id, topic, month);
