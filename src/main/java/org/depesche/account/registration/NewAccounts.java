package org.depesche.account.registration;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.account.password.PasswordRules;
import org.depesche.account.password.Passwords;
import org.depesche.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes accounts for reading, as people wish them. */
@Component
class NewAccounts {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Clock clock;

    NewAccounts(Accounts accounts, Passwords passwords, Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * The wish for an account, as typed.
     *
     * @param again the password once more
     */
    record Wish(String name, String password, String again) {}

    /** The reason why there can be no such account, as the last part of a message's key; null if there can. */
    @Nullable
    String problem(Wish wish) {
        String name = AccountName.checked(wish.name());
        if (name == null) {
            return "name";
        }
        if (accounts.named(name).isPresent()) {
            return "taken";
        }
        String problem = PasswordRules.problem(wish.password(), name);
        if (problem != null) {
            return problem;
        }
        return wish.password().equals(wish.again()) ? null : "differs";
    }

    /** Makes an account for a wish without a problem. */
    Account make(Wish wish) {
        String name = Objects.requireNonNull(AccountName.checked(wish.name()));
        return accounts.save(
                new Account(name, passwords.encode(wish.password()), Role.READER, OffsetDateTime.now(clock)));
    }
}
