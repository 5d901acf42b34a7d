-- What counts as stalled is asked for all of them: without it every request's row, state and all, is read.
create index request_by_stall on request (stalled_from);
