-- A lesson that is no longer in use covers nothing.
grant delete on known_lesson to plumbline_request;
