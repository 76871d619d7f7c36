-- The page of a run asks which of its files have items that failed: few of many, and not to be found by reading all.
create index ingest_item_failed on ingest_item (file_id, item) where outcome = 'FAILED';
