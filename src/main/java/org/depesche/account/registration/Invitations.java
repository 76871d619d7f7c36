package org.depesche.account.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.depesche.account.Secret;
import org.depesche.account.log.ActionLog;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Links with which administrators let people make an account for reading, each once. Only their hashes are stored. */
@Component
public class Invitations {

    /** How long a link is valid. */
    static final Duration LIFE = Duration.ofDays(7);

    private final JdbcClient jdbc;
    private final NewAccounts accounts;
    private final RegistrationSettings settings;
    private final ActionLog log;
    private final Clock clock;

    Invitations(JdbcClient jdbc, NewAccounts accounts, RegistrationSettings settings, ActionLog log, Clock clock) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /**
     * A link that nobody has used.
     *
     * @param madeFor the administrator's note, such as a name
     */
    public record Invitation(int id, String madeFor, String madeBy, OffsetDateTime madeAt, OffsetDateTime endsAt) {}

    boolean areOffered() {
        return settings.isByInvitation();
    }

    /** Makes an invitation, and returns the secret of its link. */
    @Transactional
    String make(String madeFor, String admin) {
        OffsetDateTime now = now();
        String secret = Secret.token();
        jdbc.sql("""
                        insert into invitation (sha256, made_for, made_by, made_at, ends_at)
                        values (:sha256, :madeFor, :admin, :now, :ends)
                        """)
                .param("sha256", Secret.sha256(secret))
                .param("madeFor", madeFor)
                .param("admin", admin)
                .param("now", now)
                .param("ends", now.plus(LIFE))
                .update();
        log.add(admin, "account.invited", madeFor, null);
        return secret;
    }

    /** The links that are valid, the latest first. */
    List<Invitation> open() {
        return jdbc.sql("""
                        select id, made_for, made_by, made_at, ends_at from invitation
                        where ends_at > :now order by id desc
                        """).param("now", now()).query(Invitation.class).list();
    }

    /** Ends the validity of a link. */
    void revoke(int id) {
        jdbc.sql("delete from invitation where id = :id").param("id", id).update();
    }

    boolean isValid(String secret) {
        return find(secret).isPresent();
    }

    /**
     * Makes an account for reading.
     *
     * @return the reason of a refusal, as the last part of a message's key; null if the account was made
     */
    @Transactional
    @Nullable
    String accept(String secret, NewAccounts.Wish wish) {
        Optional<Integer> invitation = find(secret);
        if (invitation.isEmpty()) {
            return "no-invitation";
        }
        String problem = accounts.problem(wish);
        if (problem != null) {
            return problem;
        }
        jdbc.sql("delete from invitation where id = :id or ends_at <= :now")
                .param("id", invitation.get())
                .param("now", now())
                .update();
        String name = accounts.make(wish).name();
        log.add(name, "account.registered", name, null);
        return null;
    }

    /** Nobody else can use it until the transaction ends. */
    private Optional<Integer> find(String secret) {
        return areOffered()
                ? jdbc.sql("select id from invitation where sha256 = :sha256 and ends_at > :now for update")
                        .param("sha256", Secret.sha256(secret))
                        .param("now", now())
                        .query(Integer.class)
                        .optional()
                : Optional.empty();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock);
    }
}
