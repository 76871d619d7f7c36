-- Articles that are alike: the same agency copy in several papers.

-- Those whose text is new; a row goes when they have been compared with the others.
create table similar_due (
    article_id bigint primary key
);

-- What is compared: texts that are alike have a band in common.
create table similar_print (
    article_id bigint    primary key references article on delete cascade,
    bands      integer[] not null
);
-- without a list of what is still to be sorted in, which every search would have to go through
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

-- Locks the row where there is one: it must not go by a look at the text as it was before.
create function similar_text_changed() returns trigger language plpgsql as $$
begin
    insert into similar_due (article_id) values (new.id) on conflict (article_id) do update set article_id = excluded.article_id;
    return null;
end $$;
create trigger similar_text_updated after update of text on article for each row when (old.text is distinct from new.text) execute function similar_text_changed();

insert into similar_due (article_id) select id from article;
