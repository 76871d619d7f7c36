-- Mailboxes are looked at as feeds are.
alter table subscription
    -- the name of a sign-in in the operator's settings
    add credential text,
    -- mails that were read are marked as seen
    add mark_seen  boolean not null default false,
    -- UIDVALIDITY of the folder and UID of its last mail that was read
    add read_up_to text;
