-- The controls that an imported register puts in the place of others wait with the change of their risk point: what comes,
-- in its words, and which ones go.
alter table risk_point_change add column controls jsonb not null default '{"added": [], "missing": []}';
