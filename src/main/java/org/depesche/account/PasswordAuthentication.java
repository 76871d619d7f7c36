package org.depesche.account;

import java.time.Duration;
import java.util.Optional;
import org.depesche.account.log.AccessLog;
import org.depesche.account.password.PasswordRules;
import org.depesche.account.password.Passwords;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Authenticates people and programs by name and password. */
@Component
class PasswordAuthentication implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInThrottle attempts;
    private final AccessLog log;

    PasswordAuthentication(Accounts accounts, Passwords passwords, SignInThrottle attempts, AccessLog log) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.log = log;
    }

    @Override
    public Authentication authenticate(Authentication request) {
        String name = request.getName();
        String password = String.valueOf(request.getCredentials());
        String address = request.getDetails() instanceof WebAuthenticationDetails details
                ? String.valueOf(details.getRemoteAddress())
                : "";
        Optional<Account> account = PasswordRules.isUntypable(name) ? Optional.empty() : accounts.named(name);
        if (account.isEmpty() || !passwords.wasRight(password, account.get(), address)) {
            Optional<Duration> wait = attempts.begin(name, address);
            if (wait.isPresent()) {
                failed(name, address);
                throw new TooManyAttemptsException(wait.get());
            }
            if (!passwords.matches(password, account)) {
                failed(name, address);
                throw new BadCredentialsException("Name and password do not match");
            }
            attempts.succeeded(name, address);
            account = Optional.of(renewed(password, account.get()));
            passwords.remember(password, account.get(), address);
            log.add(
                    account.get().name(),
                    account.get().isLocked() ? "locked-out" : "signed-in",
                    account.get().name(),
                    address);
        }
        // after the check of the password, so that strangers do not learn of the lock
        if (account.orElseThrow().isLocked()) {
            throw new LockedException("The account is locked");
        }
        UserDetails user = account.get().user();
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        signedIn.setDetails(request.getDetails());
        return signedIn;
    }

    /** Logs a failure without a user, because anybody may have typed the name. */
    private void failed(String name, String address) {
        log.add("", "failed", name, address);
    }

    /** The account with its password in today's encoding. */
    private Account renewed(String password, Account account) {
        Optional<String> encoded = passwords.renewed(password, account);
        if (encoded.isEmpty()) {
            return account;
        }
        accounts.renewPassword(account.id(), account.password(), encoded.get());
        return accounts.findById(account.id()).orElse(account);
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
    }
}
