-- The nodes that share an index in a cluster. One of them writes it, the leader: it holds an advisory lock.
create table index_leader (
    -- the beginning of the names of the index in the cluster
    index text   primary key,
    -- increased whenever a leader opens the index, so that late writes of leaders before lose
    epoch bigint not null default 1
);

-- Entities that were merged, split, hidden, shown again, or moved to another kind: a cluster counts the entities of an
-- article as they were when it was indexed, so the leader takes the rows and puts the articles into article_change.
create table entity_move (
    id        bigint generated always as identity primary key,
    entity_id integer     not null,
    moved_at  timestamptz not null default now()
);

create function entity_moved() returns trigger language plpgsql as $$
begin
    insert into entity_move (entity_id) values (new.id);
    return null;
end $$;
create trigger entity_moved after update on entity for each row
    when ((old.canonical_id, old.hidden, old.kind) is distinct from (new.canonical_id, new.hidden, new.kind))
    execute function entity_moved();
