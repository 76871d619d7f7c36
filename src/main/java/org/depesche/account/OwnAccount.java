package org.depesche.account;

import org.depesche.account.log.ActionLog;
import org.depesche.account.password.PasswordRules;
import org.depesche.account.password.Passwords;
import org.depesche.account.session.UserSessions;
import org.depesche.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The changes that users may make to their own account. */
@Component
class OwnAccount {

    private final Accounts accounts;
    private final TokenIssuer tokens;
    private final Passwords passwords;
    private final UserSessions sessions;
    private final ActionLog log;

    OwnAccount(Accounts accounts, TokenIssuer tokens, Passwords passwords, UserSessions sessions, ActionLog log) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    Account of(String name) {
        return accounts.named(name).orElseThrow(NotFoundException::new);
    }

    /**
     * Changes a password and ends all other sessions of the account, and its tokens.
     *
     * @return the reason of a refusal, as the last part of a message's key; null after the change
     */
    @Transactional
    @Nullable
    String changePassword(int id, String current, String wanted, String again) {
        Account account = accounts.findById(id).orElseThrow();
        String problem = PasswordRules.problem(wanted, account.name());
        if (!passwords.isCurrent(current, account)) {
            return "wrong";
        }
        if (problem != null) {
            return problem;
        }
        if (!wanted.equals(again)) {
            return "differs";
        }
        if (passwords.isCurrent(wanted, account)) {
            return "same";
        }
        account.changePassword(passwords.encode(wanted));
        sessions.endOthers(account.name());
        tokens.endAll(account, account.name());
        log.add(account.name(), "account.password", account.name(), null);
        return null;
    }
}
