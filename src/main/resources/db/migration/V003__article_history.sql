-- A revision is kept as the whole draft that the article was made from, so that it can be read and restored.
alter table article_revision rename column fields to draft;
-- Fields that an editor changed: a later version from the source leaves them.
alter table article add column edited_fields text[] not null default '{}';
