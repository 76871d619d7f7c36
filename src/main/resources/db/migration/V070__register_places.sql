-- Where a place of the register lies, as GeoNames has it. A place that the gazetteer does not know has no row.
create table place (
    entity_id   integer primary key references entity on delete cascade,
    geonames_id integer,
    latitude    double precision,
    longitude   double precision,
    -- ISO 3166; null for what lies in several
    country     text,
    population  bigint,
    -- GeoNames' code: PCLI a country, ADM1 a region, PPLC a capital, PPL… a town
    feature     text
);
create index place_geonames on place (geonames_id);

-- GAZETTEER: from the lists that come with the application.
alter table entity_name drop constraint entity_name_origin_check;
alter table entity_name add constraint entity_name_origin_check
    check (origin in ('MACHINE', 'SOURCE', 'EDITOR', 'GAZETTEER'));
-- What kind of name it is; null: just a name.
alter table entity_name add column sort text check (sort in ('TRANSLITERATION', 'ABBREVIATION'));
-- The name to show readers of its language, unless an editor gave the entity another one.
alter table entity_name add column shown boolean not null default false;
create unique index entity_name_shown on entity_name (entity_id, language) where shown;
