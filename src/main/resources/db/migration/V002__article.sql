-- Files as they came. A container is kept once; its articles say which item of it they are.
create table original (
    sha256     text primary key,
    name       text        not null,
    media_type text        not null,
    bytes      bytea       not null,
    stored_at  timestamptz not null default now()
);

create sequence article_seq increment by 50;
create table article (
    id               bigint primary key,
    lock_version     integer     not null default 0,
    -- what the source calls it, and which version of it this is
    source_id        text,
    source_version   text,
    fingerprint      text        not null,
    pubstatus        text        not null check (pubstatus in ('USABLE', 'WITHHELD', 'CANCELED')),
    embargo          timestamptz,
    -- why it is withheld or canceled
    withheld_because text,
    withheld_legal   boolean     not null default false,
    headline         text        not null,
    headline_guessed boolean     not null default false,
    kicker           text,
    slugline         text,
    byline           text,
    authors          text[]      not null default '{}',
    dateline_place   text,
    dateline_date    text,
    dateline_printed text,
    published_on     date,
    published_at     timestamptz,
    published_offset integer,
    source           text,
    section          text,
    language         text,
    keywords         text[]      not null default '{}',
    rights           text,
    -- headline, blank line, paragraphs; every span counts from its start
    text             text        not null,
    -- one letter a paragraph, the headline's first
    block_kinds      text        not null,
    original_sha256  text        references original,
    original_item    integer     not null default 0,
    revision         integer     not null default 1,
    stored_at        timestamptz not null,
    changed_at       timestamptz not null
);
create unique index article_source_id on article (source_id, coalesce(source, '')) where source_id is not null;
create index article_fingerprint on article (fingerprint);
create index article_published on article (published_on desc nulls last, id desc);

create sequence article_mention_seq increment by 50;
create table article_mention (
    id         bigint  primary key,
    article_id bigint  not null references article on delete cascade,
    entity_id  integer not null references entity,
    kind       text    not null check (kind in ('PERSON', 'PLACE', 'ORGANISATION')),
    -- null where the source names it without a place in the text
    span_start integer,
    span_end   integer,
    surface    text,
    name       text    not null,
    key        text    not null,
    origin     text    not null check (origin in ('MACHINE', 'SOURCE', 'EDITOR')),
    confidence real    not null,
    -- an editor's word: re-tagging leaves it
    sticky     boolean not null default false,
    check ((span_start is null) = (span_end is null) and (span_start is null) = (surface is null))
);
create index article_mention_article on article_mention (article_id);
create index article_mention_entity on article_mention (entity_id, article_id);

create sequence article_figure_seq increment by 50;
create table article_figure (
    id             bigint  primary key,
    article_id     bigint  not null references article on delete cascade,
    span_start     integer not null,
    span_end       integer not null,
    surface        text    not null,
    sentence_start integer not null,
    sentence_end   integer not null,
    kind           text    not null,
    value          numeric not null,
    lower          numeric,
    upper          numeric,
    modifier       text    not null,
    unit           text    not null,
    per            text,
    measure        text,
    measure_lemma  text,
    role           text check (role in ('FROM', 'TO')),
    change         text check (change in ('UP', 'DOWN')),
    period_text    text,
    period_start   date,
    period_end     date,
    period_found   text check (period_found in ('EXPLICIT', 'RELATIVE', 'INFERRED')),
    origin         text    not null check (origin in ('MACHINE', 'SOURCE', 'EDITOR')),
    sticky         boolean not null default false
);
create index article_figure_article on article_figure (article_id);

-- What an article was before it changed.
create table article_revision (
    article_id     bigint      not null references article on delete cascade,
    revision       integer     not null,
    source_version text,
    recorded_at    timestamptz not null,
    recorded_by    text,
    reason         text,
    fields         jsonb       not null,
    primary key (article_id, revision)
);

-- The index follows this log. Written by triggers, in the article's own transaction, so that no code can forget it.
create table article_change (
    id         bigint generated always as identity primary key,
    xid        xid8   not null default pg_current_xact_id(),
    article_id bigint not null
);
create index article_change_position on article_change (xid, id);

create function article_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'article' then
        insert into article_change (article_id) select distinct id from changed;
    else
        insert into article_change (article_id) select distinct article_id from changed;
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
