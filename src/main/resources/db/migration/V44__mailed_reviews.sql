-- What is attached to mails that wait, once for all recipients.
create table mail_attachment (
    -- SHA-256 of name and content
    id      text        primary key,
    name    text        not null,
    type    text        not null,
    content bytea       not null,
    kept_at timestamptz not null
);

-- To how many addresses an account has sent press reviews lately.
create table folder_mail (
    id         bigint      generated always as identity primary key,
    account_id integer     not null references account on delete cascade,
    sent_at    timestamptz not null,
    recipients integer     not null
);
create index folder_mail_account on folder_mail (account_id, sent_at);
