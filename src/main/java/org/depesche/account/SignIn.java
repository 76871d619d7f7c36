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

/** Signs people and programs in by name and password. */
@Component
class SignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInAttempts attempts;
    private final AccessLog log;

    SignIn(Accounts accounts, Passwords passwords, SignInAttempts attempts, AccessLog log) {
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
                throw new TooManyAttempts(wait.get());
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
        // After the password, so that a stranger does not learn of it.
        if (account.orElseThrow().isLocked()) {
            throw new LockedException("The account is locked");
        }
        UserDetails user = account.get().user();
        UsernamePasswordAuthenticationToken signedIn =
                UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
        signedIn.setDetails(request.getDetails());
        return signedIn;
    }

    /** By nobody: that somebody typed a name does not mean that they bear it. */
    private void failed(String name, String address) {
        log.add("", "failed", name, address);
    }

    /** With the password encoded as it is today, now that it is known. */
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
