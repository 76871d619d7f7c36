package org.depesche.account.registration;

import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.account.log.ActionLog;
import org.depesche.account.password.Passwords;
import org.depesche.account.session.UserSessions;
import org.depesche.web.NotFoundException;
import org.depesche.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes accounts by the wish of their owners, with tokens, sessions, folders and saved searches. Their acts in
 * the newsroom stay, without their names. An administrator cannot delete the own account, so that one always remains.
 */
@Component
class AccountDeletion {

    private final Accounts accounts;
    private final Passwords passwords;
    private final UserSessions sessions;
    private final SignedActs acts;
    private final ActionLog log;

    AccountDeletion(Accounts accounts, Passwords passwords, UserSessions sessions, SignedActs acts, ActionLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.acts = acts;
        this.log = log;
    }

    Account of(String name) {
        return accounts.named(name).orElseThrow(NotFoundException::new);
    }

    /**
     * Deletes an account, and signs its owner out everywhere.
     *
     * @return the reason of a refusal, as the last part of a message's key; null if it was deleted
     */
    @Transactional
    @Nullable
    String delete(String owner, String password) {
        Account account = of(owner);
        if (account.role().includes(Role.ADMIN)) {
            return "admin";
        }
        if (!passwords.isCurrent(password, account)) {
            return "wrong";
        }
        accounts.delete(account);
        acts.forget(account.name());
        log.add(SignedActs.NOBODY, "account.deleted", SignedActs.NOBODY, String.valueOf(account.role()));
        sessions.end(account.name());
        return null;
    }
}
