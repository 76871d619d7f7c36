-- The nodes whose index follows the log of changes.
create table index_node (
    node        uuid primary key,
    -- noted here before, and in the index together with, each of its commits: a database put back from a copy does not
    -- know the mark of the index beside it
    mark        uuid,
    mark_before uuid,
    -- the log is applied up to here in the index's last commit
    xid         xid8        not null,
    id          bigint      not null,
    seen_at     timestamptz not null default now()
);

-- Up to where the log was trimmed: an index that stands before it must be built anew.
create table index_log (
    only_row    boolean primary key default true check (only_row),
    trimmed_xid xid8   not null default '0',
    trimmed_id  bigint not null default 0
);
insert into index_log default values;

-- Entities that were merged, renamed or hidden. New ones are not logged: they are looked up when an article names them.
create table entity_change (
    id         bigint generated always as identity primary key,
    xid        xid8        not null default pg_current_xact_id(),
    entity_id  integer     not null,
    changed_at timestamptz not null default now()
);
create index entity_change_position on entity_change (xid, id);

create function entity_changed() returns trigger language plpgsql as $$
begin
    insert into entity_change (entity_id) select id from changed;
    return null;
end $$;
create trigger entity_updated after update on entity referencing new table as changed for each statement execute function entity_changed();
create trigger entity_deleted after delete on entity referencing old table as changed for each statement execute function entity_changed();
