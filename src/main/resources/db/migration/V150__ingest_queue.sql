-- The table of files is the queue: a file that is pending waits until a node claims it.
alter table ingest_file
    -- Files of the lowest turn go first; it grows while the articles of a file are taken.
    add column turn          integer     not null default 0,
    -- Not to be begun before: a failure that may pass puts a file off.
    add column due_at        timestamptz not null default now(),
    -- The node that works on it, and until when it may go on without a sign of life.
    add column claimed_by    text,
    add column claimed_until timestamptz;

-- What waited as a job of db-scheduler keeps its place.
update ingest_file f set turn = -job.priority, due_at = least(job.execution_time, now())
from scheduled_tasks job
where job.task_name = 'ingest-file' and job.task_instance like '%@%'
    and f.id = split_part(job.task_instance, '@', 1)::bigint and f.state = 'PENDING' and job.priority is not null;

create index ingest_file_queue on ingest_file (turn, due_at, id) where state = 'PENDING';
create index ingest_run_paused on ingest_run (id) where paused_at is not null;

-- Whether the application itself works on it; else a command does.
alter table retagging add column background boolean not null default false;
update retagging set background = true
where exists (select from scheduled_tasks job where job.task_name = 'retag'
    and job.task_instance like '%@%' and split_part(job.task_instance, '@', 1)::bigint = retagging.id);

delete from scheduled_tasks where task_name in ('ingest-file', 'retag');
