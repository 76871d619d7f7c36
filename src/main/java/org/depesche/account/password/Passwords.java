package org.depesche.account.password;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.depesche.account.Account;
import org.depesche.account.Secret;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Checks passwords. */
@Component
public class Passwords {

    /** How passwords were encoded that had 72 bytes at most; they match as they were typed. */
    private static final String OLD = "{bcrypt}";

    private static final int MOST_BYTES_OF_OLD = 72;

    private final PasswordEncoder encoder;

    /** What an unknown name's password is compared with, so that it takes as long as for a known one. */
    private final String nobodys;

    /**
     * The password that was right for an account from an address within the last minutes, as a hash: a program that
     * sends it with every request need not pay for the slow one each time. The hash covers what is stored as well, so
     * that a changed password is another one, on every node.
     */
    private final Cache<String, String> right = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(5))
            .build();

    private final String salt = Secret.token();

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodys = encode(Secret.password());
    }

    public String encode(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Whether the password is the account's; takes its time, also where there is no such account. */
    public boolean matches(String password, Optional<Account> account) {
        String stored = account.map(Account::password).orElse(nobodys);
        boolean tooLong = PasswordRules.isTooLong(password)
                || stored.startsWith(OLD) && password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_OF_OLD;
        boolean same = encoder.matches(tooLong ? "" : password, stored);
        return same && !tooLong && account.isPresent();
    }

    /** The password encoded as it is today, where the account has it encoded as it was once. */
    public Optional<String> renewed(String password, Account account) {
        return encoder.upgradeEncoding(account.password()) ? Optional.of(encode(password)) : Optional.empty();
    }

    /** Whether somebody signed in knows their own password. */
    public boolean isCurrent(String password, Account account) {
        return matches(password, Optional.of(account));
    }

    /** Remembers for some minutes that the password was right. */
    public void remember(String password, Account account, String address) {
        right.put(place(account, address), hash(password, account));
    }

    /**
     * Whether the password was found right from here within the last minutes, and has not been changed since. Another
     * one ends this: nobody may try them against what is remembered.
     */
    public boolean wasRight(String password, Account account, String address) {
        String known = right.getIfPresent(place(account, address));
        boolean same = hash(password, account).equals(known);
        if (known != null && !same) {
            right.invalidate(place(account, address));
        }
        return same;
    }

    private static String place(Account account, String address) {
        return account.id() + " " + address;
    }

    private String hash(String password, Account account) {
        return Secret.sha256(salt + account.id() + ' ' + account.password() + ' ' + password);
    }
}
