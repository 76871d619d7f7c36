-- When anything changed last: what feeds say of themselves.
create index article_changed_at on article (changed_at);
