package org.depesche.account.registration;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.web.Redirects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where invited people make their account. */
@Controller
@RequestMapping("/sign-in/invitations/{secret:[\\w-]{1,100}}")
class InvitationController {

    private final Invitations invitations;

    InvitationController(Invitations invitations) {
        this.invitations = invitations;
    }

    @GetMapping
    ModelAndView show(@PathVariable String secret, HttpServletRequest request) {
        return page(secret, request);
    }

    @PostMapping
    ModelAndView accept(
            @PathVariable String secret,
            @RequestParam String name,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request) {
        String problem = invitations.accept(secret, new NewAccounts.Wish(name, wanted, again));
        if (problem == null) {
            return Redirects.seeOther("/sign-in?done=registered");
        }
        return NewAccountPage.refused(page(secret, request), problem, name);
    }

    private ModelAndView page(String secret, HttpServletRequest request) {
        return NewAccountPage.of("invitation", "/sign-in/invitations/" + secret, invitations.isValid(secret), request);
    }
}
