-- Links with which people may make an account; deleted once they are used.
create table invitation (
    id       integer generated always as identity primary key,
    -- of the secret in the link
    sha256   text        not null unique,
    -- the administrator's note of the person, and the administrator
    made_for text        not null,
    made_by  text        not null,
    made_at  timestamptz not null,
    ends_at  timestamptz not null
);
