package org.depesche.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface Accounts extends Repository<Account, Integer> {

    Optional<Account> findById(int id);

    Optional<Account> findByFolded(String folded);

    List<Account> findByOrderByFolded();

    long count();

    Account save(Account account);

    /** By the name in whatever case. */
    default Optional<Account> named(String name) {
        return findByFolded(Account.fold(name));
    }
}
