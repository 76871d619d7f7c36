-- Files as they arrived. A container is stored once; its articles refer to their item of it.
create table original (
    sha256     text primary key,
    name       text        not null,
    media_type text        not null,
    bytes      bytea       not null,
    stored_at  timestamptz not null default now()
);

create sequence article_seq increment by 50;
create table article (
    id                  bigint primary key,
    lock_version        integer     not null default 0,
    -- the source's own id and version of the article
    source_id           text,
    source_version      text,
    fingerprint         text        not null,
    pubstatus           text        not null check (pubstatus in ('USABLE', 'WITHHELD', 'CANCELED')),
    embargo             timestamptz,
    -- the reason for readers, and the reason for the newsroom only
    withheld_because    text,
    withheld_internally text,
    withheld_legal      boolean     not null default false,
    -- the editor who withdrew the article; null: only its source did. No file publishes again what an editor withdrew.
    withheld_by         text,
    -- when readers could first see the article; null: never
    public_since        timestamptz,
    -- why an article waits for an editor before readers see it; empty if it does not wait
    doubts              text[]      not null default '{}',
    headline            text        not null,
    headline_guessed    boolean     not null default false,
    kicker              text,
    slugline            text,
    byline              text,
    authors             text[]      not null default '{}',
    dateline_place      text,
    dateline_date       text,
    dateline_printed    text,
    published_on        date,
    published_at        timestamptz,
    published_offset    integer,
    source              text,
    section             text,
    language            text,
    keywords            text[]      not null default '{}',
    rights              text,
    -- headline, blank line, paragraphs; every span counts from the start of this text
    text                text        not null,
    -- one letter for each paragraph, the headline's first
    block_kinds         text        not null,
    original_sha256     text        references original,
    original_item       integer     not null default 0,
    revision            integer     not null default 1,
    -- fields that an editor changed: a later version from the source leaves them
    edited_fields       text[]      not null default '{}',
    stored_at           timestamptz not null,
    changed_at          timestamptz not null
);
create unique index article_source_id on article (source_id, coalesce(source, '')) where source_id is not null;
create index article_fingerprint on article (fingerprint);
create index article_published on article (published_on desc nulls last, id desc);
-- the calendar counts articles by year, month and day from this index alone
create index article_calendar on article (published_on) include (embargo) where pubstatus = 'USABLE';
-- feeds state when anything last changed
create index article_changed_at on article (changed_at);
create index article_held on article (stored_at desc, id desc) where doubts <> '{}';
-- embargoes that end are looked up every second
create index article_embargo on article (embargo)
where embargo is not null and withheld_by is null and pubstatus <> 'CANCELED';

-- An article that readers have seen keeps public_since, whatever changes it.
create function article_was_public() returns trigger language plpgsql as $$
begin
    new.public_since := coalesce(old.public_since, now());
    return new;
end $$;
create trigger article_public before update on article for each row
when (new.public_since is null and (
    old.public_since is not null
    or old.pubstatus = 'USABLE' and (old.embargo is null or old.embargo <= now())
    or new.pubstatus = 'USABLE' and (new.embargo is null or new.embargo <= now())))
execute function article_was_public();

-- Earlier versions of articles.
create table article_revision (
    article_id     bigint      not null references article on delete cascade,
    revision       integer     not null,
    source_version text,
    recorded_at    timestamptz not null,
    recorded_by    text,
    reason         text,
    -- the whole draft, so that the version can be displayed and restored
    draft          jsonb       not null,
    -- its names and figures when it was replaced
    tags           jsonb,
    primary key (article_id, revision)
);

-- Publications and withdrawals: by an editor, by the source, or by the end of an embargo.
create table article_state_change (
    id              bigint generated always as identity primary key,
    article_id      bigint      not null references article on delete cascade,
    at              timestamptz not null default now(),
    -- null: the source, or the end of an embargo
    who             text,
    act             text        not null,
    from_state      text        not null,
    to_state        text        not null,
    readers_reason  text,
    internal_reason text
);
create index article_state_change_article on article_state_change (article_id, id);

-- Later versions of public articles that are doubtful: until an editor decides, readers see the earlier version.
create table held_version (
    id              bigint generated by default as identity primary key,
    article_id      bigint      not null references article on delete cascade,
    source_version  text,
    draft           jsonb       not null,
    doubts          text[]      not null,
    original_sha256 text        references original,
    original_item   integer     not null,
    held_at         timestamptz not null default now()
);
create unique index held_version_article on held_version (article_id, coalesce(source_version, ''));
