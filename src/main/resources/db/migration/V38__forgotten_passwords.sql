-- Links with which owners of accounts choose a forgotten password anew: one for an account, valid for an hour.
create table forgotten_password (
    account_id integer     primary key references account on delete cascade,
    -- of the secret in the link; null: it was used
    sha256     text        unique,
    asked_at   timestamptz not null
);
