-- One figure for each risk point by which others see whether its controls work; empty until it is named.
alter table risk_point add column indicator jsonb not null default '{"zh": "", "en": ""}';
