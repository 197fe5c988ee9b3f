-- The register learns until when the lessons in use are good that it was told of before.
alter table lesson_version no force row level security;
alter table look_through no force row level security;
alter table content_publication no force row level security;
alter table pack_item no force row level security;
alter table known_lesson no force row level security;
update known_lesson k set best_before = coalesce(
    (select max(t.best_before) from look_through t
      where t.tenant_id = v.tenant_id and t.kind = 'lesson' and t.code = v.code and t.version = v.version),
    (select p.best_before from content_publication p
      where p.tenant_id = v.tenant_id and p.kind = 'lesson' and p.code = v.code and p.version = v.version),
    (select (i.came_at at time zone 'Asia/Shanghai')::date + 365 from pack_item i
      where i.tenant_id = v.tenant_id and i.kind = 'lesson' and i.code = v.code and i.version = v.version))
  from lesson_version v
  where v.tenant_id = k.tenant_id and v.code = k.code and v.current;
alter table known_lesson force row level security;
alter table pack_item force row level security;
alter table content_publication force row level security;
alter table look_through force row level security;
alter table lesson_version force row level security;
