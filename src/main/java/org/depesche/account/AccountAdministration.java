package org.depesche.account;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Consumer;
import org.depesche.account.log.ActionLog;
import org.depesche.account.password.Passwords;
import org.depesche.account.registration.AccountName;
import org.depesche.account.session.UserSessions;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/**
 * The changes of administrators to the accounts of other users. They cannot change their own, so that one administrator
 * always remains. Every change ends the sessions of the account, so that it takes effect at once.
 */
@Component
@Transactional
class AccountAdministration {

    private final Accounts accounts;
    private final Passwords passwords;
    private final UserSessions sessions;
    private final TokenIssuer tokens;
    private final ActionLog log;
    private final Clock clock;

    AccountAdministration(
            Accounts accounts,
            Passwords passwords,
            UserSessions sessions,
            TokenIssuer tokens,
            ActionLog log,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /** The result of adding an account. */
    sealed interface Addition {}

    /** @param password a random one, to be shown once */
    record Added(Account account, String password) implements Addition {}

    /** @param why the reason, as the last part of a message's key */
    record Refused(String why) implements Addition {}

    @Transactional(readOnly = true)
    List<Account> all() {
        return accounts.findByOrderByFolded();
    }

    Addition add(String wanted, Role role, String admin) {
        String name = AccountName.checked(wanted);
        if (name == null) {
            return new Refused("name");
        }
        if (accounts.named(name).isPresent()) {
            return new Refused("taken");
        }
        String password = Secret.password();
        Account account = new Account(name, passwords.encode(password), role, OffsetDateTime.now(clock));
        account.givePassword(account.password());
        accounts.save(account);
        log.add(admin, "account.added", name, role.name());
        return new Added(account, password);
    }

    void changeRole(int id, Role role, String admin) {
        change(id, admin, account -> {
            log.add(admin, "account.role", account.name(), account.role() + " → " + role);
            account.changeRole(role);
        });
    }

    void lock(int id, String admin) {
        change(id, admin, account -> {
            account.lock();
            tokens.endAll(account, admin);
            log.add(admin, "account.locked", account.name(), null);
        });
    }

    void unlock(int id, String admin) {
        change(id, admin, account -> {
            account.unlock();
            log.add(admin, "account.unlocked", account.name(), null);
        });
    }

    /** Gives an account a random password, to be shown once. */
    String resetPassword(int id, String admin) {
        String password = Secret.password();
        change(id, admin, account -> {
            account.givePassword(passwords.encode(password));
            tokens.endAll(account, admin);
            log.add(admin, "account.password-reset", account.name(), null);
        });
        return password;
    }

    Account find(int id) {
        return accounts.findById(id).orElseThrow(NotFoundException::new);
    }

    private void change(int id, String admin, Consumer<Account> change) {
        Account account = find(id);
        if (account.isNamed(admin)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT);
        }
        change.accept(account);
        sessions.end(account.name());
    }
}
