-- Articles that took too long to be searched for names and figures, and stand without; a row goes when they have them.
create table tagging_overdue (
    article_id bigint primary key references article on delete cascade,
    since      timestamptz not null default now()
);
