-- Mail addresses of accounts.
alter table account
    add mail_address       text,
    -- null: it gets nothing but the mail that asks for its confirmation
    add mail_confirmed_at  timestamptz,
    -- SHA-256 of the secret in that mail, and when it was asked for
    add mail_secret_sha256 text,
    add mail_asked_at      timestamptz;
-- a confirmed address belongs to one account
create unique index account_mail_address on account (lower(mail_address)) where mail_confirmed_at is not null;
