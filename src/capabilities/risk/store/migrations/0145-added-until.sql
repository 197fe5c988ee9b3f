-- Until when posts that were added together can be taken back: half a minute from the end of their writing. Absent for
-- what was added before, of which the half minute is long over.
alter table template_origin add column undo_until timestamptz;
grant update (undo_until) on template_origin to plumbline_request;
