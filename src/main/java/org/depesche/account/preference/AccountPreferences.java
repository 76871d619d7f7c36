package org.depesche.account.preference;

import org.depesche.account.Account;
import org.depesche.web.Preferences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The preferences of accounts in the database. */
@Component
class AccountPreferences {

    private final JdbcClient jdbc;

    AccountPreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param name of an account */
    Preferences of(String name) {
        return jdbc.sql("select language, theme, page_size from account where folded = :folded")
                .param("folded", Account.fold(name))
                .query(Preferences.class)
                .optional()
                .orElse(Preferences.NONE);
    }

    /** @param name of an account */
    void keep(String name, Preferences wanted) {
        jdbc.sql("""
                        update account set language = :language, theme = :theme, page_size = :pageSize,
                            lock_version = lock_version + 1
                        where folded = :folded
                        """)
                .param("folded", Account.fold(name))
                .param("language", wanted.language())
                .param("theme", wanted.theme())
                .param("pageSize", wanted.pageSize())
                .update();
    }
}
