-- A password that an administrator knows, who made the account or reset it: good for choosing one's own, and nothing else.
alter table account add column password_given boolean not null default false;
