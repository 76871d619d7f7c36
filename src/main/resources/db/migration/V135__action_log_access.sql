-- The log tells of access too. What one person does over and over within an hour is one line that counts.
alter table action_log
    add column times integer not null default 1,
    add column last_at timestamptz;

-- Of access it tells for a while only.
create index action_log_access on action_log (at) where what like 'access.%';
