-- An editor stopped the run for a while: its files stay as they are until it goes on.
alter table ingest_run add column paused_at timestamptz;
