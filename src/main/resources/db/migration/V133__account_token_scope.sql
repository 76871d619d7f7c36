-- A token may do part of what its owner may, and ends one day. What was made before may all, for a year at most.
alter table api_token
    add column scope text not null default 'ALL' check (scope in ('READ', 'UPLOAD', 'ALL')),
    add column ends_at timestamptz not null default now() + interval '365 days',
    add column last_used_at timestamptz;
update api_token set last_used_at = last_used_on;
alter table api_token
    alter column scope drop default,
    alter column ends_at drop default,
    drop column last_used_on;

-- A locked account has none.
delete from api_token t using account a where a.id = t.account_id and a.locked;
