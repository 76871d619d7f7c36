-- What waits is counted at every upload: how many files, and how much they hold.
create index ingest_file_pending on ingest_file (run_id) include (size) where state = 'PENDING';

-- A browser sends many files in several requests, and each again if it got no answer: which of them have come.
alter table ingest_run add column upload text;
alter table ingest_run add column batches integer not null default 0;
create unique index ingest_run_upload on ingest_run (created_by, upload) where upload is not null;
