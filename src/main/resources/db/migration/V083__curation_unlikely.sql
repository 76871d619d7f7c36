-- Names that are alike, of entities that have nothing in common: kept so that the next search need not look again. Some
-- days later it may, for there are new articles.
alter table likeness drop constraint likeness_state_check;
alter table likeness add constraint likeness_state_check check (state in ('OPEN', 'REFUSED', 'MERGED', 'UNLIKELY'));
