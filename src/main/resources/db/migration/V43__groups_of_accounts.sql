-- Groups of accounts, such as a desk, that administrators make.
create table account_group (
    id      integer     generated always as identity primary key,
    name    text        not null check (length(name) between 1 and 100),
    -- in lower case
    folded  text        not null unique,
    made_by text        not null,
    made_at timestamptz not null default now()
);
create table account_group_member (
    group_id   integer not null references account_group on delete cascade,
    account_id integer not null references account on delete cascade,
    primary key (group_id, account_id)
);
create index account_group_member_account on account_group_member (account_id);

-- A folder is shared with a group, or with whoever has the name or mail address that its owner typed. If nobody has it the row
-- gives nothing to anybody: it is there so that the owner cannot tell.
alter table folder_share drop constraint folder_share_pkey;
alter table folder_share
    add id       bigint  generated always as identity primary key,
    add group_id integer references account_group on delete cascade,
    add label    text,
    alter account_id drop not null;
update folder_share s set label = a.name from account a where a.id = s.account_id;
alter table folder_share add check ((group_id is null) <> (label is null));
create unique index folder_share_label on folder_share (folder_id, lower(label));
create unique index folder_share_of_group on folder_share (folder_id, group_id);
create index folder_share_group on folder_share (group_id);
