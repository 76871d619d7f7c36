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

/** Encodes and checks passwords. */
@Component
public class Passwords {

    /** The prefix of passwords in the former encoding, which were at most 72 bytes long. */
    private static final String OLD = "{bcrypt}";

    private static final int MOST_BYTES_OF_OLD = 72;

    private final PasswordEncoder encoder;

    /** The encoded password for unknown names, so that their check takes as long as for known ones. */
    private final String nobodys;

    /**
     * The hashes of passwords that were right within the last minutes, by account and address: a program that sends its
     * password with every request need not wait for BCrypt each time. The hash includes the stored password, so that a
     * change of the password counts on every node at once.
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

    /** Whether the password is the account's. The check takes the same time without an account. */
    public boolean matches(String password, Optional<Account> account) {
        String stored = account.map(Account::password).orElse(nobodys);
        boolean tooLong = PasswordRules.isTooLong(password)
                || stored.startsWith(OLD) && password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES_OF_OLD;
        boolean same = encoder.matches(tooLong ? "" : password, stored);
        return same && !tooLong && account.isPresent();
    }

    /** The password in today's encoding; empty if the account has it in this encoding. */
    public Optional<String> renewed(String password, Account account) {
        return encoder.upgradeEncoding(account.password()) ? Optional.of(encode(password)) : Optional.empty();
    }

    /** Whether a signed-in user knows their password. */
    public boolean isCurrent(String password, Account account) {
        return matches(password, Optional.of(account));
    }

    /** Remembers for some minutes that the password was right. */
    public void remember(String password, Account account, String address) {
        right.put(place(account, address), hash(password, account));
    }

    /**
     * Whether the same password was right from this address within the last minutes. A wrong one deletes the remembered
     * hash, so that it is no help in guessing.
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
