-- Who releases what was withdrawn for legal reasons has a role of their own.
alter table account drop constraint account_role_check;
alter table account add constraint account_role_check check (role in ('READER', 'EDITOR', 'LEGAL', 'ADMIN'));
