package org.depesche.account.session;

import java.security.Principal;
import org.depesche.account.log.ActionLog;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Ends sessions of the signed-in user. */
@Controller
@RequestMapping("/account/sessions")
class SessionController {

    private final UserSessions sessions;
    private final ActionLog log;

    SessionController(UserSessions sessions, ActionLog log) {
        this.sessions = sessions;
        this.log = log;
    }

    @PostMapping("/{handle:[0-9a-f]{16}}/ends")
    String end(@PathVariable String handle, Principal signedIn, RedirectAttributes redirect) {
        return told(sessions.end(signedIn.getName(), handle) ? 1 : 0, signedIn, redirect);
    }

    /** Ends all sessions but this one. */
    @PostMapping("/ends")
    String endOthers(Principal signedIn, RedirectAttributes redirect) {
        return told(sessions.endOthers(signedIn.getName()), signedIn, redirect);
    }

    private String told(int ended, Principal signedIn, RedirectAttributes redirect) {
        if (ended > 0) {
            log.add(signedIn.getName(), "account.sessions-ended", signedIn.getName(), String.valueOf(ended));
        }
        redirect.addFlashAttribute("done", "sessions");
        return "redirect:/account#sessions";
    }
}
