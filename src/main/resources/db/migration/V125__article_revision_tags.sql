-- Whom and what a revision named when it was replaced; null for revisions from before this was kept.
alter table article_revision add column tags jsonb;
