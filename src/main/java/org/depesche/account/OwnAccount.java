package org.depesche.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** What everybody may do to their own account. */
@Component
class OwnAccount {

    private static final int LONGEST_LABEL = 100;
    private static final int MOST_TOKENS = 50;

    private final Accounts accounts;
    private final ApiTokens tokens;
    private final Passwords passwords;
    private final Sessions sessions;
    private final ActionLog log;

    OwnAccount(Accounts accounts, ApiTokens tokens, Passwords passwords, Sessions sessions, ActionLog log) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.passwords = passwords;
        this.sessions = sessions;
        this.log = log;
    }

    sealed interface Token {}

    /** @param secret to be shown once */
    record Made(String secret) implements Token {}

    /** @param why the last part of a message's key */
    record NotMade(String why) implements Token {}

    Account of(String name) {
        return accounts.named(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /**
     * Changes a password and ends all other sessions of the account.
     *
     * @return why not, as the last part of a message's key; null if it was done
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
        account.changePassword(passwords.encode(wanted));
        sessions.endOthers(account.name());
        log.add(account.name(), "account.password", account.name(), null);
        return null;
    }

    @Transactional(readOnly = true)
    List<ApiToken> tokens(int id) {
        return tokens.findByAccountOrderById(accounts.findById(id).orElseThrow());
    }

    @Transactional
    Token makeToken(int id, String label) {
        String words = label.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        if (words.isEmpty() || words.length() > LONGEST_LABEL) {
            return new NotMade("label");
        }
        Account account = accounts.findById(id).orElseThrow();
        if (tokens.countByAccount(account) >= MOST_TOKENS) {
            return new NotMade("many");
        }
        String secret = Secret.token();
        tokens.save(new ApiToken(account, words, secret));
        log.add(account.name(), "account.token-made", account.name(), words);
        return new Made(secret);
    }

    @Transactional
    void revokeToken(int id, int token) {
        Account account = accounts.findById(id).orElseThrow();
        tokens.findById(token).filter(found -> found.belongsTo(account)).ifPresent(found -> {
            tokens.delete(found);
            log.add(account.name(), "account.token-revoked", account.name(), found.label());
        });
    }
}
