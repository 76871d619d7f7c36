package org.depesche.folder;

import java.util.List;
import java.util.Optional;
import org.depesche.account.Account;
import org.depesche.account.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The shares of folders: with people by the name or mail address of their account, groups, all editors, and readers
 * with the link. Names and addresses are kept as they were typed, whether there is such an account or not, so that
 * nobody learns of it.
 */
@Component
class FolderShares {

    private final JdbcClient jdbc;
    private final FolderSettings settings;

    FolderShares(JdbcClient jdbc, FolderSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * Somebody who reads or edits a folder of somebody else.
     *
     * @param name of the group, or the name that the owner typed
     * @param group whether it is a group
     */
    record Share(long id, String name, boolean group, FolderRight may) {}

    /** A group of accounts. */
    record Group(int id, String name) {}

    /** Groups first, each by name. */
    List<Share> of(long folder) {
        return jdbc.sql("""
                select s.id, coalesce(g.name, s.label) as name, g.id is not null as group, s.may
                from folder_share s left join account_group g on g.id = s.group_id
                where s.folder_id = :folder order by g.folded, lower(s.label)
                """).param("folder", folder).query(Share.class).list();
    }

    /** The groups with which a user may share: their own; all of them for editors. */
    List<Group> groups(FolderUser user) {
        return jdbc.sql("""
                select g.id, g.name from account_group g
                where :editor or exists (select from account_group_member m
                    where m.group_id = g.id and m.account_id = :account)
                order by g.folded
                """)
                .param("editor", user.isEditor())
                .param("account", user.account())
                .query(Group.class)
                .list();
    }

    /** The account with this name, or, for a text with an at sign, with this confirmed mail address. */
    private Optional<Integer> account(String typed) {
        return jdbc.sql("""
                select id from account where case when :mail
                    then mail_confirmed_at is not null and lower(mail_address) = :folded else folded = :folded end
                """)
                .param("mail", typed.contains("@"))
                .param("folded", Account.fold(typed))
                .query(Integer.class)
                .optional();
    }

    /** Whether a user typed their own name or mail address. */
    boolean isThemselves(String typed, FolderUser user) {
        return account(typed).filter(id -> id == user.account()).isPresent();
    }

    /**
     * Shares a folder with the owner of this name or mail address, or changes the right of a share.
     *
     * @return whether there was room
     */
    @Transactional
    boolean share(long folder, String typed, FolderRight may) {
        return hasRoom(folder, typed, null)
                && jdbc.sql("""
                                insert into folder_share (folder_id, label, account_id, may)
                                values (:folder, :label, :account, :may)
                                on conflict (folder_id, lower(label)) do update set
                                    account_id = excluded.account_id, may = excluded.may
                                """)
                                .param("folder", folder)
                                .param("label", typed)
                                .param("account", account(typed).orElse(null))
                                .param("may", may.name())
                                .update()
                        > 0;
    }

    /** The same for a group. */
    @Transactional
    boolean share(long folder, Group group, FolderRight may) {
        return hasRoom(folder, null, group.id())
                && jdbc.sql("""
                                insert into folder_share (folder_id, group_id, may) values (:folder, :group, :may)
                                on conflict (folder_id, group_id) do update set may = excluded.may
                                """)
                                .param("folder", folder)
                                .param("group", group.id())
                                .param("may", may.name())
                                .update()
                        > 0;
    }

    /** Whether there is room for one more, or for a change of a share. */
    private boolean hasRoom(long folder, @Nullable String label, @Nullable Integer group) {
        // two at once would each see room for one more
        jdbc.sql("select id from folder where id = :folder for update")
                .param("folder", folder)
                .query(Long.class)
                .optional();
        return jdbc.sql("""
                select count(*) < :most from folder_share where folder_id = :folder and not coalesce(
                    lower(label) = lower(cast(:label as text)) or group_id = cast(:group as integer), false)
                """)
                .param("folder", folder)
                .param("label", label)
                .param("group", group)
                .param("most", settings.mostShares())
                .query(Boolean.class)
                .single();
    }

    void unshare(long folder, long share) {
        jdbc.sql("delete from folder_share where folder_id = :folder and id = :share")
                .param("folder", folder)
                .param("share", share)
                .update();
    }

    /** Takes a folder off the list of a user with whom it is shared by name. */
    void leave(long folder, FolderUser user) {
        jdbc.sql("delete from folder_share where folder_id = :folder and account_id = :account")
                .param("folder", folder)
                .param("account", user.account())
                .update();
    }

    /** @param may the right of all editors; null: none */
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
