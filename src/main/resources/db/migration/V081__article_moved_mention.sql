-- Mentions that an editor moved from one entity to another, and what they were before.
create table moved_mention (
    act_id     bigint  not null references register_act on delete cascade,
    mention_id bigint  not null references article_mention on delete cascade,
    entity_id  integer not null references entity,
    origin     text    not null,
    sticky     boolean not null,
    primary key (act_id, mention_id)
);
create index moved_mention_mention on moved_mention (mention_id, act_id);
