-- Files taken out of the drop folder that are not through yet; they lie under taken/ there.
create table dropped_file (
    path       text    primary key,
    run_id     bigint  not null references ingest_run on delete cascade,
    -- its place among the files of the run: a container is several
    first_file integer not null,
    files      integer not null
);
create index dropped_file_run on dropped_file (run_id);
