package org.depesche.account.group;

import java.util.List;
import java.util.Optional;
import org.depesche.account.Account;
import org.depesche.account.log.ActionLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups of accounts in the database. */
@Component
class AccountGroups {

    private final JdbcClient jdbc;
    private final ActionLog log;

    AccountGroups(JdbcClient jdbc, ActionLog log) {
        this.jdbc = jdbc;
        this.log = log;
    }

    /** A group with its members by name. */
    public record AccountGroup(int id, String name, List<Member> members) {}

    /** An account of a group. */
    public record Member(int account, String name) {}

    private record Row(int groupId, int account, String name) {}

    private record Named(int id, String name) {}

    /** All groups, by name. */
    @Transactional(readOnly = true)
    List<AccountGroup> all() {
        List<Row> members = jdbc.sql("""
                        select m.group_id, a.id as account, a.name
                        from account_group_member m join account a on a.id = m.account_id order by a.folded
                        """).query(Row.class).list();
        return jdbc.sql("select id, name from account_group order by folded").query(Named.class).list().stream()
                .map(group -> new AccountGroup(
                        group.id(),
                        group.name(),
                        members.stream()
                                .filter(member -> member.groupId() == group.id())
                                .map(member -> new Member(member.account(), member.name()))
                                .toList()))
                .toList();
    }

    /** The name of a group. */
    Optional<String> name(int group) {
        return jdbc.sql("select name from account_group where id = :id")
                .param("id", group)
                .query(String.class)
                .optional();
    }

    /**
     * Makes a group.
     *
     * @return false if there is one of this name
     */
    @Transactional
    boolean add(String name, String admin) {
        boolean added = jdbc.sql("""
                                insert into account_group (name, folded, made_by) values (:name, :folded, :admin)
                                on conflict (folded) do nothing
                                """)
                        .param("name", name)
                        .param("folded", Account.fold(name))
                        .param("admin", admin)
                        .update()
                == 1;
        if (added) {
            log.add(admin, "account.group-made", name, null);
        }
        return added;
    }

    /** Deletes a group; its accounts stay. */
    @Transactional
    void delete(int group, String admin) {
        name(group).ifPresent(name -> {
            jdbc.sql("delete from account_group where id = :id")
                    .param("id", group)
                    .update();
            log.add(admin, "account.group-deleted", name, null);
        });
    }

    /** Puts an account into a group. */
    @Transactional
    void join(int group, Account account, String admin) {
        name(group).ifPresent(name -> {
            jdbc.sql("""
                            insert into account_group_member (group_id, account_id) values (:group, :account)
                            on conflict do nothing
                            """).param("group", group).param("account", account.id()).update();
            log.add(admin, "account.group-joined", account.name(), name);
        });
    }

    /** Takes an account out of a group. */
    @Transactional
    void leave(int group, Account account, String admin) {
        name(group).ifPresent(name -> {
            jdbc.sql("delete from account_group_member where group_id = :group and account_id = :account")
                    .param("group", group)
                    .param("account", account.id())
                    .update();
            log.add(admin, "account.group-left", account.name(), name);
        });
    }
}
