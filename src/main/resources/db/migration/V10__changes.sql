-- The logs that the search index follows. Triggers write them in the transaction of the change, so that no code can
-- forget to.

create table article_change (
    id         bigint generated always as identity primary key,
    xid        xid8    not null default pg_current_xact_id(),
    article_id bigint  not null,
    -- changed together with many other articles, as by imports: the index takes single articles first
    bulk       boolean not null default false
);
create index article_change_position on article_change (xid, id);
create index article_change_single on article_change (xid, id) where not bulk;

create function article_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'article' then
        insert into article_change (article_id, bulk)
        select id, count(*) over () > 10 from (select distinct id from changed) c;
    else
        insert into article_change (article_id, bulk)
        select article_id, count(*) over () > 10 from (select distinct article_id from changed) c;
    end if;
    return null;
end $$;
create trigger article_inserted after insert on article referencing new table as changed for each statement execute function article_changed();
create trigger article_updated after update on article referencing new table as changed for each statement execute function article_changed();
create trigger article_deleted after delete on article referencing old table as changed for each statement execute function article_changed();
create trigger article_mention_inserted after insert on article_mention referencing new table as changed for each statement execute function article_changed();
create trigger article_mention_updated after update on article_mention referencing new table as changed for each statement execute function article_changed();
create trigger article_mention_deleted after delete on article_mention referencing old table as changed for each statement execute function article_changed();
create trigger article_figure_inserted after insert on article_figure referencing new table as changed for each statement execute function article_changed();
create trigger article_figure_updated after update on article_figure referencing new table as changed for each statement execute function article_changed();
create trigger article_figure_deleted after delete on article_figure referencing old table as changed for each statement execute function article_changed();

-- Entities that changed, or whose names did. New entities are not logged: they are read when an article names them.
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

create function entity_name_changed() returns trigger language plpgsql as $$
begin
    insert into entity_change (entity_id) select distinct entity_id from changed;
    return null;
end $$;
create trigger entity_name_inserted after insert on entity_name referencing new table as changed for each statement execute function entity_name_changed();
create trigger entity_name_updated after update on entity_name referencing new table as changed for each statement execute function entity_name_changed();
create trigger entity_name_deleted after delete on entity_name referencing old table as changed for each statement execute function entity_name_changed();

-- The nodes whose index follows the log.
create table index_node (
    node        uuid primary key,
    -- Written here before each commit of the index, and into the index with it: a database restored from a backup does
    -- not know the mark of the index beside it.
    mark        uuid,
    mark_before uuid,
    -- the index's last commit contains the log up to here
    xid         xid8        not null,
    id          bigint      not null,
    seen_at     timestamptz not null default now()
);

-- The log is trimmed up to here: an index at an earlier position must be rebuilt. One row.
create table index_log (
    only_row    boolean primary key default true check (only_row),
    trimmed_xid xid8   not null default '0',
    trimmed_id  bigint not null default 0
);
insert into index_log default values;
