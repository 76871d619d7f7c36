-- What editors decided about measures: a journal whose rows can be undone.
create table measure_act (
    id         bigint generated always as identity primary key,
    kind       text        not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'HIDE')),
    measure_id integer     not null references measure,
    -- what it was merged into; where forms went to
    other_id   integer     references measure,
    -- that was given
    name       text,
    done_by    text        not null,
    done_at    timestamptz not null default now(),
    reason     text,
    undone_by  text,
    undone_at  timestamptz,
    -- what an undo puts back
    before     jsonb       not null default '{}',
    check ((undone_by is null) = (undone_at is null))
);
create index measure_act_measure on measure_act (measure_id, id desc);
create index measure_act_other on measure_act (other_id, id desc) where other_id is not null;

-- The forms that an act moved, and where each was before.
create table moved_form (
    act_id  bigint  not null references measure_act on delete cascade,
    lemma   text    not null,
    from_id integer not null references measure,
    primary key (act_id, lemma)
);

-- Pairs of measures that an editor found to be two: never suggested again.
create table measure_unlike (
    one_id     integer     not null references measure,
    other_id   integer     not null references measure,
    decided_by text        not null,
    decided_at timestamptz not null default now(),
    primary key (one_id, other_id),
    check (one_id < other_id)
);
