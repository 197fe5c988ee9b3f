-- A unit moves with everything below it and everything that happened there. The path of a unit is written wherever rows
-- are held to a reach, also in tables to which only ever is added; this function alone writes it anew, whole paths and
-- nothing else, for the tenant of the transaction. A column that holds the path of a unit is called unit_path,
-- by_unit_path or reach_path, so that no table is forgotten.
create function move_unit_paths(path_before text, path_after text) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  tenant integer := nullif(current_setting('app.tenant', true), '')::integer;
  place record;
begin
  if tenant is null or path_before !~ '^\d+(\.\d+)+$' or path_after !~ '^\d+(\.\d+)+$' then
    raise exception 'not a move of a unit';
  end if;
  -- Whoever is writing finishes first, and nobody writes meanwhile.
  for place in
    select distinct c.table_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and (c.column_name in ('unit_path', 'by_unit_path', 'reach_path') or c.table_name = 'unit' and c.column_name = 'path')
    order by c.table_name
  loop
    execute format('lock table %I in share row exclusive mode', place.table_name);
  end loop;
  for place in
    select c.table_name, c.column_name from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
      and (c.column_name in ('unit_path', 'by_unit_path', 'reach_path') or c.table_name = 'unit' and c.column_name = 'path')
    order by c.table_name, c.column_name
  loop
    execute format(
      'update %1$I set %2$I = $2 || substr(%2$I, length($1) + 1)
        where tenant_id = $3 and (%2$I = $1 or %2$I like $1 || ''.%%'')', place.table_name, place.column_name)
      using path_before, path_after, tenant;
  end loop;
end $$;
revoke all on function move_unit_paths(text, text) from public;
grant execute on function move_unit_paths(text, text) to plumbline_request;
