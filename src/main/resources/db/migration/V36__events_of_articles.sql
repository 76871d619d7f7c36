-- Each changed article is looked up among the hits of all saved searches.
create index saved_search_event_article on saved_search_event (article_id, saved_search_id, number desc);
