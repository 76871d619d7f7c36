-- How accounts get mails about their saved searches; a row comes with the first order of mails.
create table alert_mail (
    account_id integer  primary key references account on delete cascade,
    -- in the link that ends all of these mails
    secret     text     not null unique,
    -- of daily and weekly mails; null: as everybody's
    hour       smallint check (hour between 0 and 23),
    -- of weekly mails, from 1 for Monday; null: as everybody's
    weekday    smallint check (weekday between 1 and 7)
);
-- Finds old events.
create index saved_search_event_time on saved_search_event (happened_at);
