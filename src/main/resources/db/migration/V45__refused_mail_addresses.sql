-- The answer of the mail server that refused the mail which asks for confirmation; null: it has not.
alter table account
    add mail_refused text;
