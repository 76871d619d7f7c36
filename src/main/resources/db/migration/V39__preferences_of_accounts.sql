-- How the owner of an account wants pages to be. Null: as the browser says, and as many hits as usual.
alter table account
    add language  text     check (language in ('de', 'en')),
    add theme     text     check (theme in ('light', 'dark')),
    add page_size smallint check (page_size in (10, 20, 50, 100));
