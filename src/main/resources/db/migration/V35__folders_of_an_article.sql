-- Finds the folders of an article.
create index folder_entry_article on folder_entry (article_id);
