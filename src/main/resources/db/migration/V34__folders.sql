-- Folders in which readers collect articles.
create table folder (
    id         bigint      generated always as identity primary key,
    owner_id   integer     not null references account on delete cascade,
    name       text        not null check (length(name) between 1 and 200),
    -- what all editors may do; null: nothing
    editors    text        check (editors in ('READ', 'EDIT')),
    -- the end of the address under which everybody reads it; null: nobody does. It guards no more than this row.
    secret     text        unique,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
);
create index folder_owner on folder (owner_id);

-- Articles of a folder and headings between them.
create table folder_entry (
    id         bigint      generated always as identity primary key,
    folder_id  bigint      not null references folder on delete cascade,
    position   integer     not null,
    -- no reference: an entry stays as a gap, whatever becomes of its article
    article_id bigint,
    heading    text        check (length(heading) between 1 and 200),
    note       text        not null default '' check (length(note) <= 4000),
    -- rises with each change of heading or note
    revision   integer     not null default 1,
    added_by   text        not null,
    added_at   timestamptz not null default now(),
    unique (folder_id, article_id),
    check ((article_id is null) <> (heading is null))
);
create index folder_entry_order on folder_entry (folder_id, position);

-- Accounts with which an owner shares a folder.
create table folder_share (
    folder_id  bigint  not null references folder on delete cascade,
    account_id integer not null references account on delete cascade,
    may        text    not null check (may in ('READ', 'EDIT')),
    primary key (folder_id, account_id)
);
create index folder_share_account on folder_share (account_id);
