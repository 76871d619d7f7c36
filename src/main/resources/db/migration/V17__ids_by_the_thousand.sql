-- An import takes thousands of ids at a time.
alter sequence article_mention_seq increment by 1000;
alter sequence article_figure_seq increment by 1000;
