-- Links in mails with which people make an account for their address: one for an address, valid for a day.
create table registration (
    -- the address in lower case
    folded   text        primary key,
    address  text        not null,
    -- of the secret in the link; null: an account has the address already, and the mail said so
    sha256   text        unique,
    asked_at timestamptz not null
);
