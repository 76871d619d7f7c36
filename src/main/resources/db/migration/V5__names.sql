-- Names of people, places and organisations in articles.
create sequence article_mention_seq increment by 50;
create table article_mention (
    id         bigint  primary key,
    article_id bigint  not null references article on delete cascade,
    -- null: a name that may belong to several entities, such as a surname alone
    entity_id  integer references entity,
    kind       text    not null check (kind in ('PERSON', 'PLACE', 'ORGANISATION')),
    -- null: the source lists the name without a position in the text
    span_start integer,
    span_end   integer,
    surface    text,
    name       text    not null,
    key        text    not null,
    origin     text    not null check (origin in ('MACHINE', 'SOURCE', 'EDITOR')),
    confidence real    not null,
    -- why the tagger takes the words for a name; null: a source or an editor decided
    evidence   text,
    -- an editor's decision: tagging again leaves it
    sticky     boolean not null default false,
    check ((span_start is null) = (span_end is null) and (span_start is null) = (surface is null))
);
create index article_mention_article on article_mention (article_id);
create index article_mention_entity on article_mention (entity_id, article_id);
create index article_mention_unresolved on article_mention (key, article_id) where entity_id is null;
create index article_mention_unresolved_latest on article_mention (article_id desc, kind, key) where entity_id is null;
