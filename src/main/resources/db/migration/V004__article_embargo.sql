-- What waits for the end of its embargo: looked for every second.
create index article_embargo on article (embargo) where pubstatus = 'WITHHELD' and embargo is not null;
