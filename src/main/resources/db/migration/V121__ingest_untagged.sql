-- Articles in which names, or names and figures, are still to be found; a row goes when they are.
create table untagged (
    article_id   bigint primary key references article on delete cascade,
    published_on date
);
-- the newest first
create index untagged_order on untagged (published_on desc nulls last, article_id desc);
