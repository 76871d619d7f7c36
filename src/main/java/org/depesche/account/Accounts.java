package org.depesche.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All accounts. */
public interface Accounts extends Repository<Account, Integer> {

    Optional<Account> findById(int id);

    Optional<Account> findByFolded(String folded);

    List<Account> findByOrderByFolded();

    long count();

    Account save(Account account);

    /** With its belongings: tokens, folders, saved searches. */
    void delete(Account account);

    /** Makes other nodes that start at the same time wait until the transaction ends. */
    @Query(value = "select count(*) from pg_advisory_xact_lock(hashtext('first administrator'))", nativeQuery = true)
    int waitForTurn();

    /** Stores the same password in another encoding, unless it was changed meanwhile. */
    @Modifying
    @Transactional
    @Query("""
            update Account a set a.password = :encoded, a.lockVersion = a.lockVersion + 1
            where a.id = :id and a.password = :before
            """)
    void renewPassword(int id, String before, String encoded);

    /** The account of a name in any case of letters. PostgreSQL accepts no NUL in a query. */
    default Optional<Account> named(String name) {
        return name.indexOf('\0') < 0 ? findByFolded(Account.fold(name)) : Optional.empty();
    }
}
