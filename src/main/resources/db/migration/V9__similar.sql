-- Similar articles: the same agency copy in several papers.

-- Articles whose text is new or changed. A row goes when the article has been compared with the others.
create table similar_due (
    article_id bigint primary key
);

-- Similar texts have at least one band in common.
create table similar_print (
    article_id bigint    primary key references article on delete cascade,
    bands      integer[] not null
);
-- without a pending list, which every search would have to scan
create index similar_print_bands on similar_print using gin (bands) with (fastupdate = off);

create sequence similar_group_seq;
create table similar_article (
    article_id bigint primary key references article on delete cascade,
    group_id   bigint not null
);
create index similar_article_group on similar_article (group_id);

create function similar_text_came() returns trigger language plpgsql as $$
begin
    insert into similar_due (article_id) select id from changed on conflict (article_id) do nothing;
    return null;
end $$;
create trigger similar_text_inserted after insert on article referencing new table as changed for each statement execute function similar_text_came();

-- Locks an existing row, so that a comparison with the earlier text cannot delete it.
create function similar_text_changed() returns trigger language plpgsql as $$
begin
    insert into similar_due (article_id) values (new.id) on conflict (article_id) do update set article_id = excluded.article_id;
    return null;
end $$;
create trigger similar_text_updated after update of text on article for each row when (old.text is distinct from new.text) execute function similar_text_changed();
