-- Corrections of which readers do not see what the article said before.
alter table article_revision
    add silent_reason text check (silent_reason in ('LIBEL', 'PRIVACY', 'LAW')),
    add silent_by     text,
    add silent_at     timestamptz;
