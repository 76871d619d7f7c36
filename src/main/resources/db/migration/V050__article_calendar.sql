-- How many articles there are by year, month and day, without a look at the articles themselves.
create index article_calendar on article (published_on) include (embargo) where pubstatus = 'USABLE';
