package org.depesche.account;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** The sessions of those who are signed in, on all nodes. */
@Component
class Sessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    Sessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Signs somebody out everywhere. */
    void end(String name) {
        endAllBut(name, null);
    }

    /** Signs somebody out everywhere but here. */
    void endOthers(String name) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        endAllBut(name, request == null ? null : request.getSessionId());
    }

    private void endAllBut(String name, @Nullable String here) {
        for (String id : sessions.findByPrincipalName(name).keySet()) {
            if (!id.equals(here)) {
                sessions.deleteById(id);
            }
        }
    }
}
