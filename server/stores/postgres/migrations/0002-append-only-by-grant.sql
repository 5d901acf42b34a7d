-- The service may add to histories and read them, no more; not even as the owner of the table. What forgetting a person
-- or a request takes, a transaction grants itself and takes back, so that no other ever sees it granted; see
-- rewriting.ts. The trigger of 0001 binds superusers too, whom a grant does not.
revoke update, delete, truncate on event from current_user;
