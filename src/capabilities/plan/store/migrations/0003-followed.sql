-- When a programme and its audience were last the same, and the posts that brought people in; nothing where that is not
-- known, as after a later version.
alter table programme add column followed_at timestamptz, add column followed_on date, add column followed_posts uuid[],
  add check ((followed_at is null) = (followed_on is null) and (followed_at is null) = (followed_posts is null));
