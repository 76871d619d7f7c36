-- MISREAD: these words are no figure as a machine reads them; it leaves charts and search. SOURCE_ERROR: the words say
-- this figure, but it is wrong; it stays where it is, with a mark. Both keep the figure that was marked.
alter table tag_decision drop constraint tag_decision_act_check;
alter table tag_decision drop constraint tag_decision_check1;
alter table tag_decision add check (act in ('SET', 'REMOVE', 'REMOVE_ALL', 'MISREAD', 'SOURCE_ERROR'));
alter table tag_decision add check ((act in ('SET', 'MISREAD', 'SOURCE_ERROR')) = (tag is not null));
alter table tag_decision add check (act not in ('MISREAD', 'SOURCE_ERROR') or layer = 'FIGURES');
-- Asked for every figure that is shown.
create index tag_decision_source_error on tag_decision (article_id)
where act = 'SOURCE_ERROR' and undone_at is null and superseded_by is null and not lost;
