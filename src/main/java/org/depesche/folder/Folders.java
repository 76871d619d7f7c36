package org.depesche.folder;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The folders in the database, each with the right of a user to it. */
@Component
class Folders {

    /** The right of a user by name or as a member of a group; null: none. EDIT comes before READ. */
    private static final String MINE = """
            left join lateral (
                select min(s.may) as may, coalesce(bool_or(s.account_id = :account), false) as named
                from folder_share s where s.folder_id = f.id and (s.account_id = :account
                    or s.group_id in (select m.group_id from account_group_member m where m.account_id = :account))
            ) mine on true
            """;

    /** The greatest of a user's rights decides: as the owner, by name, as a member of a group, or as an editor. */
    private static final String OF_USER = """
            select f.id, o.name as owner, r.may, r.named, f.name, f.editors, f.secret, f.changed_at,
                (select count(article_id) from folder_entry e where e.folder_id = f.id) as articles,
                (select count(*) from folder_share s where s.folder_id = f.id) as shared_with
            from folder f
            join account o on o.id = f.owner_id
            cross join lateral (
                select mine.named, case
                    when f.owner_id = :account then 'OWN'
                    when mine.may = 'EDIT' or :editor and f.editors = 'EDIT' then 'EDIT'
                    when mine.may = 'READ' or :editor and f.editors = 'READ' then 'READ'
                end as may
                from (values (1)) one
            """ + MINE + """
            ) r
            where r.may is not null
            """;

    private final JdbcClient jdbc;
    private final FolderSettings settings;

    Folders(JdbcClient jdbc, FolderSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** All folders that a user may read, the last changed first. */
    List<Folder> of(FolderUser user) {
        return jdbc.sql(OF_USER + "order by f.changed_at desc, f.id desc")
                .param("account", user.account())
                .param("editor", user.isEditor())
                .query(Folder.class)
                .list();
    }

    /** The folders to which a user may add, the last changed first. */
    List<FolderName> toEdit(FolderUser user) {
        return jdbc.sql("""
                select f.id, f.name from folder f
                """ + MINE + """
                where f.owner_id = :account or mine.may = 'EDIT' or :editor and f.editors = 'EDIT'
                order by f.changed_at desc, f.id desc
                """)
                .param("account", user.account())
                .param("editor", user.isEditor())
                .query(FolderName.class)
                .list();
    }

    /** The folders with an article that a user may read, the last changed first. */
    List<FolderName> with(long article, FolderUser user) {
        return jdbc.sql("""
                select f.id, f.name from folder f
                join folder_entry e on e.folder_id = f.id and e.article_id = :article
                """ + MINE + """
                where f.owner_id = :account or mine.may is not null or :editor and f.editors is not null
                order by f.changed_at desc, f.id desc
                """)
                .param("article", article)
                .param("account", user.account())
                .param("editor", user.isEditor())
                .query(FolderName.class)
                .list();
    }

    /** The folder, if the user may read it. */
    Optional<Folder> find(long id, FolderUser user) {
        return jdbc.sql(OF_USER + "and f.id = :id")
                .param("account", user.account())
                .param("editor", user.isEditor())
                .param("id", id)
                .query(Folder.class)
                .optional();
    }

    /** The folder with this link. */
    Optional<Folder> behind(String secret) {
        return jdbc.sql("""
                select f.id, o.name as owner, 'READ' as may, false as named, f.name, f.editors, f.secret, f.changed_at,
                    (select count(article_id) from folder_entry e where e.folder_id = f.id) as articles,
                    0 as shared_with
                from folder f join account o on o.id = f.owner_id where f.secret = :secret and not o.locked
                """).param("secret", secret).query(Folder.class).optional();
    }

    /**
     * Makes a folder.
     *
     * @return its id; empty if the account has as many as it may
     */
    @Transactional
    Optional<Long> add(FolderUser owner, String name) {
        jdbc.sql("select id from account where id = :account for no key update")
                .param("account", owner.account())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                insert into folder (owner_id, name)
                select :account, :name where (select count(*) from folder where owner_id = :account) < :most
                returning id
                """)
                .param("account", owner.account())
                .param("name", name)
                .param("most", settings.most())
                .query(Long.class)
                .optional();
    }

    void rename(long id, String name) {
        jdbc.sql("update folder set name = :name, changed_at = now() where id = :id")
                .param("id", id)
                .param("name", name)
                .update();
    }

    void delete(long id) {
        jdbc.sql("delete from folder where id = :id").param("id", id).update();
    }
}
