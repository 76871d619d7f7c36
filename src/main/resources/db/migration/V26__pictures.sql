-- Pictures of articles, each content once, in the sizes in which pages show them. The files as they came are not kept.
create table picture (
    -- SHA-256 of the file as it came
    sha256     text        primary key,
    media_type text        not null check (media_type in ('image/jpeg', 'image/png')),
    -- of the largest size, in pixels
    width      integer     not null,
    height     integer     not null,
    stored_at  timestamptz not null default now()
);

create table picture_size (
    sha256 text    not null references picture on delete cascade,
    width  integer not null,
    bytes  bytea   not null,
    primary key (sha256, width)
);

create table article_picture (
    article_id  bigint      not null references article on delete cascade,
    sha256      text        not null references picture,
    position    integer     not null,
    -- the paragraph at which it stands: its caption, or the one that it stands above, counted without the headline; null:
    -- the present version of the article has it no longer
    block       integer,
    -- the text of that paragraph, by which it is found when an editor has changed others; empty: at the end
    beside      text        not null,
    -- what the picture shows, for those who do not see it
    alternative text        not null default '',
    -- an editor wrote the alternative text: later versions from the source leave it
    described   boolean     not null default false,
    -- null: readers see the picture
    withheld_by text,
    withheld_at timestamptz,
    withheld_because text,
    primary key (article_id, sha256)
);
create index article_picture_sha256 on article_picture (sha256);

-- Pictures that came with the files of a run, until the run is through.
create table ingest_picture (
    run_id    bigint not null references ingest_run on delete cascade,
    -- with the names of the container and its folders
    name      text  not null,
    -- the last part of the name in lower case
    file_name text  not null,
    bytes     bytea not null,
    primary key (run_id, name)
);
create index ingest_picture_file_name on ingest_picture (run_id, file_name);
