-- The thing that a figure measures: restricted by a qualifier, of a subject, with the confidence of the name.
alter table article_figure
    add column qualifier          text,
    add column measure_confidence real,
    -- a mention of the subject in the same text; its tag names the entity
    add column subject_start      integer,
    add column subject_end        integer,
    add column subject_found      text check (subject_found in ('SENTENCE', 'NOUN', 'TOPIC', 'EDITOR')),
    add check ((subject_start is null) = (subject_found is null) and (subject_end is null) = (subject_found is null)),
    add check (measure is null or measure_confidence is not null) not valid;

-- The rules before had no confidence: their names stay visible, without comparisons, until the articles are tagged again.
alter table article_figure disable trigger user;
update article_figure set measure_confidence = case when origin = 'EDITOR' then 1 else 0.6 end where measure is not null;
alter table article_figure enable trigger user;

-- Figures in the tags of decisions and revisions get the new shape too.
create function pg_temp.measured(mention jsonb) returns jsonb language sql immutable as $$
    select case
        when mention #>> '{figure,measure}' is null then mention #- '{figure,measure}' #- '{figure,measureLemma}'
        else jsonb_set(mention #- '{figure,measure}' #- '{figure,measureLemma}', '{figure,measured}', jsonb_build_object(
            'name', mention #> '{figure,measure}', 'lemma', mention #> '{figure,measureLemma}', 'confidence', 1))
    end
$$;
create function pg_temp.all_measured(tags jsonb) returns jsonb language sql immutable as $$
    select jsonb_set(tags, '{figures}', coalesce(
        (select jsonb_agg(pg_temp.measured(mention) order by place)
         from jsonb_array_elements(tags -> 'figures') with ordinality as figures (mention, place)), '[]'))
$$;
update tag_decision set tag = pg_temp.measured(tag) where layer = 'FIGURES' and tag is not null;
update tag_decision set kept_away = pg_temp.all_measured(kept_away) where jsonb_array_length(kept_away -> 'figures') > 0;
update article_revision set tags = pg_temp.all_measured(tags) where jsonb_array_length(tags -> 'figures') > 0;
drop function pg_temp.all_measured(jsonb);
drop function pg_temp.measured(jsonb);

-- A view keeps the columns that its table had when the view was made.
drop view visible_figure;
create view visible_figure as
select f.* from article_figure f join visible_article a on a.id = f.article_id;
