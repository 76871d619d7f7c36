-- Articles that readers may see now, with their names and figures. All pages for readers read these views.
create view visible_article as
select * from article where pubstatus = 'USABLE' and (embargo is null or embargo <= now());

create view visible_mention as
select m.* from article_mention m join visible_article a on a.id = m.article_id;

create view visible_figure as
select f.* from article_figure f join visible_article a on a.id = f.article_id;
