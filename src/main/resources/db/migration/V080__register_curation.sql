-- What editors decided about the register: a journal whose rows can be undone.
create table register_act (
    id        bigint generated always as identity primary key,
    kind      text        not null check (kind in ('MERGE', 'SPLIT', 'RENAME', 'ADD_NAME', 'REMOVE_NAME', 'CHANGE_TYPE', 'HIDE', 'CONFIRM')),
    entity_id integer     not null references entity,
    -- what it was merged into; where mentions went to
    other_id  integer     references entity,
    -- that was given, added or removed
    name      text,
    done_by   text        not null,
    done_at   timestamptz not null default now(),
    reason    text,
    undone_by text,
    undone_at timestamptz,
    -- what an undo puts back
    before    jsonb       not null default '{}',
    check ((undone_by is null) = (undone_at is null))
);
create index register_act_entity on register_act (entity_id, id desc);
create index register_act_other on register_act (other_id, id desc) where other_id is not null;

-- Goes up with each act: an editor who looks at an older state is told so.
alter table entity add column revision integer not null default 0;
-- An editor gave the name: no import changes it.
alter table entity add column name_decided boolean not null default false;
-- An editor found that it is right.
alter table entity add column confirmed boolean not null default false;
create index entity_merged_into on entity (merged_into) where merged_into is not null;

-- A removed name stays as a row, so that no import can bring it back.
alter table entity_name add column added_by bigint references register_act;
alter table entity_name add column removed_by bigint references register_act;
create index entity_name_added_by on entity_name (added_by) where added_by is not null;
create index entity_name_removed_by on entity_name (removed_by) where removed_by is not null;
