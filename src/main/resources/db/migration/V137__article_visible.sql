-- Since when readers have been able to see an article, or were until it was taken back; null: they never were.
alter table article add column public_since timestamptz;
-- Beside the reason that readers are given, what only the newsroom is to know.
alter table article add column withheld_internally text;
-- Which editor took it back; null: nobody but its source did. What an editor took back no file puts out again.
alter table article add column withheld_by text;

-- What is known of the past: what readers see now; what an editor took back after it was out; what its source withdrew
-- after a version that readers saw.
alter table article disable trigger user;
update article set withheld_by = ''
where pubstatus = 'WITHHELD' and withheld_because is not null
   or pubstatus = 'CANCELED' and (withheld_legal or withheld_because <> '');
-- The form said that it is for editors only; that of the withdrawn ones, that it is shown to readers.
update article set withheld_internally = withheld_because, withheld_because = null where pubstatus = 'WITHHELD';
update article a set public_since = stored_at
where pubstatus = 'USABLE' and (embargo is null or embargo <= now())
   or withheld_by is not null and embargo is null
   or pubstatus <> 'USABLE' and exists (
        select from article_revision r
        where r.article_id = a.id and r.revision > 0 and r.draft ->> 'pubstatus' = 'USABLE'
            and case when r.draft ->> 'embargo' ~ '^\d{4}-' then (r.draft ->> 'embargo')::timestamptz <= r.recorded_at
                else r.draft ->> 'embargo' is null end);
alter table article enable trigger user;

-- Whatever changes an article that readers saw, it stays known that they did.
create function article_was_public() returns trigger language plpgsql as $$
begin
    new.public_since := coalesce(old.public_since, now());
    return new;
end $$;
create trigger article_public before update on article for each row
when (new.public_since is null and (
    old.public_since is not null
    or old.pubstatus = 'USABLE' and (old.embargo is null or old.embargo <= now())
    or new.pubstatus = 'USABLE' and (new.embargo is null or new.embargo <= now())))
execute function article_was_public();

-- What waits for a moment, and what the index took in before it: looked for every second.
drop index article_embargo;
create index article_embargo on article (embargo)
where embargo is not null and withheld_by is null and pubstatus <> 'CANCELED';

-- What readers may see now. All that is shown to them is read from these three.
create view visible_article as
select * from article where pubstatus = 'USABLE' and (embargo is null or embargo <= now());

create view visible_mention as
select m.* from article_mention m join visible_article a on a.id = m.article_id;

create view visible_figure as
select f.* from article_figure f join visible_article a on a.id = f.article_id;

-- How articles came into readers' sight and out of it: who, when and why.
create table article_state_change (
    id              bigint generated always as identity primary key,
    article_id      bigint      not null references article on delete cascade,
    at              timestamptz not null default now(),
    -- null: its source, or the end of an embargo
    who             text,
    act             text        not null,
    from_state      text        not null,
    to_state        text        not null,
    readers_reason  text,
    internal_reason text
);
create index article_state_change_article on article_state_change (article_id, id);
