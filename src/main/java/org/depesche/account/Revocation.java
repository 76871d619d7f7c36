package org.depesche.account;

import org.depesche.account.session.Sessions;
import org.springframework.stereotype.Component;

/** Ends what an account's old password had opened: its sessions everywhere, and its tokens. */
@Component
class Revocation {

    private final Sessions sessions;
    private final TokenIssuing tokens;

    Revocation(Sessions sessions, TokenIssuing tokens) {
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /** @param who wants it, for the log */
    void end(Account account, String who) {
        tokens.endAll(account, who);
        sessions.end(account.name());
    }
}
