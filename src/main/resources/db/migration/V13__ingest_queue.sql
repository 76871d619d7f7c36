-- The table of files is the queue: a file that is pending waits until a node claims it.
alter table ingest_file
    -- files with the lowest turn go first; it grows while the articles of a file are stored
    add column turn          integer     not null default 0,
    -- the file waits until then: a transient failure postpones it
    add column due_at        timestamptz not null default now(),
    -- the node that works on the file, and when the claim of a node without a sign of life ends
    add column claimed_by    text,
    add column claimed_until timestamptz;

-- Waiting jobs of db-scheduler keep their place.
update ingest_file f set turn = -job.priority, due_at = least(job.execution_time, now())
from scheduled_tasks job
where job.task_name = 'ingest-file' and job.task_instance like '%@%'
    and f.id = split_part(job.task_instance, '@', 1)::bigint and f.state = 'PENDING' and job.priority is not null;

create index ingest_file_queue on ingest_file (turn, due_at, id) where state = 'PENDING';
create index ingest_run_paused on ingest_run (id) where paused_at is not null;

-- The application itself runs it; otherwise a command does.
alter table retagging add column background boolean not null default false;
update retagging set background = true
where exists (select from scheduled_tasks job where job.task_name = 'retag'
    and job.task_instance like '%@%' and split_part(job.task_instance, '@', 1)::bigint = retagging.id);

delete from scheduled_tasks where task_name in ('ingest-file', 'retag');
