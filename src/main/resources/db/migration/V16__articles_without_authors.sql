-- An article without a byline has no authors.
alter table article alter column authors drop not null;
