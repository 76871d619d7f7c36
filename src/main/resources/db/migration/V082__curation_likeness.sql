-- Pairs of entities that may be one, and what editors found. A pair that was refused is never asked again. No references
-- to entities: checking them would lock rows that editors are deciding about.
create table likeness (
    id              bigint generated always as identity primary key,
    one_id          integer     not null,
    other_id        integer     not null,
    kind            text        not null check (kind in ('SPELLING', 'INITIALS', 'LONGER', 'ABBREVIATION', 'SOUND', 'NAME')),
    -- those of their names that are alike
    one_name        text        not null,
    other_name      text        not null,
    -- articles that name both, and entities that articles of both name: when it was found
    shared_articles integer     not null,
    shared_company  integer     not null,
    -- the likeliest first
    weight          real        not null,
    found_at        timestamptz not null default now(),
    state           text        not null default 'OPEN' check (state in ('OPEN', 'REFUSED', 'MERGED')),
    decided_by      text,
    decided_at      timestamptz,
    check (one_id < other_id),
    unique (one_id, other_id)
);
create index likeness_rank on likeness (state, weight desc, id);
create index likeness_other on likeness (other_id);

-- How far the register was searched for such pairs.
create table likeness_search (
    only_row    boolean primary key default true check (only_row),
    -- names and acts as they were; what is the same need not be searched again
    mark        text,
    finished_at timestamptz
);
insert into likeness_search default values;
