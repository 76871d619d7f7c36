package org.depesche.account;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down the guessing of passwords. Attempts are counted for a name from one address, for an address, and for a
 * name from all addresses. After some free attempts each next one has to wait twice as long, up to a limit. Waits end
 * by themselves, and users under attack can still sign in from an address where they did so before, because the count
 * over all addresses does not apply there.
 *
 * <p>An attempt counts when it begins and no longer when it succeeds, so that many at the same time gain nothing.
 */
@Component
public class SignInThrottle {

    /**
     * @param free the number of attempts without a wait
     * @param longest the longest wait
     */
    private record Limit(int free, Duration longest) {}

    private static final Limit FROM_HERE = new Limit(5, Duration.ofMinutes(10));
    private static final Limit BY_ADDRESS = new Limit(30, Duration.ofMinutes(10));
    private static final Limit BY_NAME = new Limit(20, Duration.ofMinutes(1));

    private final JdbcClient jdbc;

    SignInThrottle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Counts an attempt.
     *
     * @return the time to wait if the attempt is not allowed
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    Optional<Duration> begin(String name, String address) {
        String here = here(name, address);
        boolean known = jdbc.sql("""
                select count(*) from sign_in_attempt
                where subject = :here and succeeded_at > now() - interval '90 days'
                """).param("here", here).query(Integer.class).single() > 0;
        if (!count(here, FROM_HERE)) {
            return wait(here);
        }
        if (!count(byAddress(address), BY_ADDRESS)) {
            return wait(byAddress(address));
        }
        if (!known && !count(byName(name), BY_NAME)) {
            return wait(byName(name));
        }
        return Optional.empty();
    }

    /** Stops counting an attempt that succeeded, and remembers its address. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void succeeded(String name, String address) {
        jdbc.sql("""
                update sign_in_attempt set attempts = 0, blocked_until = now(), succeeded_at = now()
                where subject = :here
                """).param("here", here(name, address)).update();
        // subtracts this attempt only, so that a guesser cannot reset the counts by an account of their own
        jdbc.sql("""
                update sign_in_attempt set attempts = greatest(attempts - 1, 0), blocked_until = now()
                where subject in (:address, :name)
                """)
                .param("address", byAddress(address))
                .param("name", byName(name))
                .update();
        jdbc.sql("""
                delete from sign_in_attempt
                where last_at < now() - interval '1 day'
                  and (succeeded_at is null or succeeded_at < now() - interval '90 days')
                """).update();
    }

    /** Counts an attempt, unless the last one still has to wait. Counts end after an hour. */
    private boolean count(String subject, Limit limit) {
        return jdbc.sql("""
                insert into sign_in_attempt as a (subject, attempts, last_at, blocked_until)
                values (:subject, 1, now(), now())
                on conflict (subject) do update set
                    attempts = case when a.last_at < now() - interval '1 hour' then 1 else a.attempts + 1 end,
                    last_at = now(),
                    blocked_until = case
                        when a.last_at < now() - interval '1 hour' or a.attempts + 1 < :free then now()
                        else now() + make_interval(secs => least(:longest, power(2, least(a.attempts + 1 - :free, 20))))
                    end
                where a.blocked_until <= now()
                """)
                        .param("subject", subject)
                        .param("free", limit.free())
                        .param("longest", limit.longest().toSeconds())
                        .update()
                > 0;
    }

    private Optional<Duration> wait(String subject) {
        return Optional.of(jdbc.sql(
                        "select ceil(extract(epoch from blocked_until - now())) from sign_in_attempt where subject = :s")
                .param("s", subject)
                .query(Long.class)
                .optional()
                .map(seconds -> Duration.ofSeconds(Math.max(1, seconds)))
                .orElse(Duration.ofSeconds(1)));
    }

    // hashed, so that the table names no visitor and no address

    private static String here(String name, String address) {
        return Secret.sha256("here " + Account.fold(name) + ' ' + network(address));
    }

    private static String byAddress(String address) {
        return Secret.sha256("address " + network(address));
    }

    private static String byName(String name) {
        return Secret.sha256("name " + Account.fold(name));
    }

    /** The network of an IPv6 address, since every user has 2^64 of them. */
    public static String network(String address) {
        String[] groups = address.split(":", -1);
        return groups.length < 8 ? address : String.join(":", Arrays.copyOf(groups, 4));
    }
}
