-- What editors and administrators changed. Only added to.
create table action_log (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default now(),
    who    text        not null,
    -- a short code, the last part of a message's key
    what   text        not null,
    -- where it is to be seen: a path, or a name
    about  text        not null,
    detail text
);
create index action_log_who on action_log (who, id desc);
create index action_log_what on action_log (what, id desc);
