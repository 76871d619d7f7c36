package org.depesche.folder;

import java.util.List;
import org.depesche.account.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** With whom folders are shared: accounts by name, all editors, and whoever has the link. */
@Component
class FolderShares {

    private final JdbcClient jdbc;
    private final FolderSettings settings;

    FolderShares(JdbcClient jdbc, FolderSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** An account that reads or edits a folder of somebody else. */
    record Share(int account, String name, FolderRight may) {}

    /** By name. */
    List<Share> of(long folder) {
        return jdbc.sql("""
                select a.id as account, a.name, s.may from folder_share s join account a on a.id = s.account_id
                where s.folder_id = :folder order by a.folded
                """).param("folder", folder).query(Share.class).list();
    }

    /**
     * Shares a folder with an account, or changes what the account may do.
     *
     * @return whether there was room
     */
    @Transactional
    boolean share(long folder, int account, FolderRight may) {
        // two at once would each see room for one more
        jdbc.sql("select id from folder where id = :folder for update")
                .param("folder", folder)
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                insert into folder_share (folder_id, account_id, may)
                select :folder, :account, :may where
                    (select count(*) from folder_share where folder_id = :folder and account_id <> :account) < :most
                on conflict (folder_id, account_id) do update set may = excluded.may
                """)
                        .param("folder", folder)
                        .param("account", account)
                        .param("may", may.name())
                        .param("most", settings.mostShares())
                        .update()
                > 0;
    }

    void unshare(long folder, int account) {
        jdbc.sql("delete from folder_share where folder_id = :folder and account_id = :account")
                .param("folder", folder)
                .param("account", account)
                .update();
    }

    /** @param may what all editors may do; null: nothing */
    void shareWithEditors(long folder, @Nullable FolderRight may) {
        jdbc.sql("update folder set editors = :may where id = :folder")
                .param("folder", folder)
                .param("may", may == null ? null : may.name())
                .update();
    }

    /** Makes the link with which everybody reads a folder; one that is there stays. */
    void open(long folder) {
        jdbc.sql("update folder set secret = coalesce(secret, :secret) where id = :folder")
                .param("folder", folder)
                .param("secret", Secret.link())
                .update();
    }

    /** Ends the link; another one is made anew. */
    void close(long folder) {
        jdbc.sql("update folder set secret = null where id = :folder")
                .param("folder", folder)
                .update();
    }
}
