-- How many items the file holds, where there are many and that is known before all are read: how far it is can be told.
alter table ingest_file add column items integer;
