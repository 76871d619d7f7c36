-- The day or time that the sender states for one file, before that of its run.
alter table ingest_file
    add published_on     date,
    add published_at     timestamptz,
    add published_offset integer;
