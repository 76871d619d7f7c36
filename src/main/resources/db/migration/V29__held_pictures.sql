-- Pictures of later versions that wait for an editor.
create table held_picture (
    version_id  bigint  not null references held_version on delete cascade,
    sha256      text    not null references picture,
    position    integer not null,
    -- as those of article_picture
    block       integer not null,
    beside      text    not null,
    alternative text    not null default '',
    primary key (version_id, sha256)
);
create index held_picture_sha256 on held_picture (sha256);

-- stored_at is from now on when the picture came last: one that no article has is deleted a day later.
create index picture_stored_at on picture (stored_at);
