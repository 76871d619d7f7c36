-- Null: a name of which nobody knows yet who is meant, as a surname alone.
alter table article_mention alter column entity_id drop not null;
create index article_mention_unresolved on article_mention (key, article_id) where entity_id is null;
create index article_mention_unresolved_latest on article_mention (article_id desc, kind, key) where entity_id is null;
