package org.depesche.account.session;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.depesche.account.Secret;
import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The sessions of signed-in users, on all nodes. */
@Component
public class UserSessions {

    private static final int LENGTH_OF_HANDLE = 16;

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    UserSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * A session, for its owner.
     *
     * @param handle the public id, since the session's own id would let in everybody who sees the page
     * @param here whether it is the session of this request
     */
    public record Open(String handle, OffsetDateTime since, OffsetDateTime seen, SessionOrigin origin, boolean here) {}

    /** The sessions of a user: this one first, then the latest used. */
    public List<Open> of(String name) {
        String here = here();
        return sessions.findByPrincipalName(name).values().stream()
                .map(session -> new Open(
                        handle(session.getId()),
                        time(session.getCreationTime()),
                        time(session.getLastAccessedTime()),
                        SessionOrigin.keptIn(session),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(Open::here)
                        .thenComparing(Open::seen)
                        .reversed())
                .toList();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atZone(ZoneId.systemDefault()).toOffsetDateTime();
    }

    private static String handle(String id) {
        return Secret.sha256(id).substring(0, LENGTH_OF_HANDLE);
    }

    /** Signs a user out everywhere. */
    public void end(String name) {
        end(name, id -> true);
    }

    /** Signs a user out everywhere but here. Returns the number of ended sessions. */
    public int endOthers(String name) {
        String here = here();
        return end(name, id -> !id.equals(here));
    }

    /** Ends a session of a user. Returns whether it existed. */
    public boolean end(String name, String handle) {
        return end(name, id -> handle(id).equals(handle)) > 0;
    }

    private int end(String name, Predicate<String> which) {
        List<String> ids = sessions.findByPrincipalName(name).keySet().stream()
                .filter(which)
                .toList();
        ids.forEach(sessions::deleteById);
        return ids.size();
    }

    private static @Nullable String here() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        return request == null ? null : request.getSessionId();
    }
}
