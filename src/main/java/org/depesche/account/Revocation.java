package org.depesche.account;

import org.depesche.account.session.Sessions;
import org.springframework.stereotype.Component;

/** Ends all sessions and tokens of an account after its password was replaced. */
@Component
class Revocation {

    private final Sessions sessions;
    private final TokenIssuing tokens;

    Revocation(Sessions sessions, TokenIssuing tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** @param who the name for the log */
    void end(Account account, String who) {
        tokens.endAll(account, who);
        sessions.end(account.name());
    }
}
