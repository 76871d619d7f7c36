-- The ids that authorities give to entities, as sources state them. An id stays with its entity when that is merged.
create table authority_id (
    -- wikidata, gnd …, or a publisher's own vocabulary
    scheme    text    not null,
    value     text    not null,
    entity_id integer not null references entity on delete cascade,
    primary key (scheme, value)
);
create index authority_id_entity on authority_id (entity_id);
-- entities whose name means another one as well, told apart by an id
create index entity_of_ids on entity (id) where key like 'id:%|%';
