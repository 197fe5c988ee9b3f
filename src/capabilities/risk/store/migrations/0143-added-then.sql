-- A post that a newer version of its template came to since is no longer one that was just added.
grant update (added) on template_origin to plumbline_request;
