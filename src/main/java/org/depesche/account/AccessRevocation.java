package org.depesche.account;

import org.depesche.account.session.UserSessions;
import org.springframework.stereotype.Component;

/** Ends all sessions and tokens of an account after its password was replaced. */
@Component
class AccessRevocation {

    private final UserSessions sessions;
    private final TokenIssuer tokens;

    AccessRevocation(UserSessions sessions, TokenIssuer tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** @param who the user for the log */
    void end(Account account, String who) {
        tokens.endAll(account, who);
        sessions.end(account.name());
    }
}
