-- Whether a change came together with those of many other articles, as imports and new taggings write them: the index
-- takes in the others first, so that a single article does not wait behind a million.
alter table article_change add column bulk boolean not null default false;
create index article_change_single on article_change (xid, id) where not bulk;

create or replace function article_changed() returns trigger language plpgsql as $$
begin
    if tg_table_name = 'article' then
        insert into article_change (article_id, bulk)
        select id, count(*) over () > 10 from (select distinct id from changed) c;
    else
        insert into article_change (article_id, bulk)
        select article_id, count(*) over () > 10 from (select distinct article_id from changed) c;
    end if;
    return null;
end $$;
