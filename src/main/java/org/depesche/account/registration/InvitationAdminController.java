package org.depesche.account.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.depesche.web.SiteAddress;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where administrators make links that invite people, and end them. */
@Controller
@RequestMapping("/admin/invitations")
class InvitationAdminController {

    private static final int LONGEST = 100;

    private final Invitations invitations;
    private final SiteAddress site;

    InvitationAdminController(Invitations invitations, SiteAddress site) {
        this.invitations = invitations;
        this.site = site;
    }

    @GetMapping
    ModelAndView show() {
        return page();
    }

    /** Makes an invitation. Only this answer shows its link. */
    @PostMapping
    ModelAndView make(@RequestParam String madeFor, Principal admin, HttpServletRequest request) {
        if (!invitations.areOffered()) {
            throw new NotFoundException();
        }
        String noted = madeFor.replaceAll("\\p{Cc}+", " ").strip();
        String secret = invitations.make(noted.substring(0, Math.min(noted.length(), LONGEST)), admin.getName());
        return page().addObject("link", site.of("/sign-in/invitations/" + secret, request));
    }

    @PostMapping("/{id:\\d{1,9}}/ends")
    ModelAndView revoke(@PathVariable int id) {
        invitations.revoke(id);
        return Redirects.seeOther("/admin/invitations");
    }

    private ModelAndView page() {
        return new ModelAndView("account/invitations")
                .addObject("offered", invitations.areOffered())
                .addObject("invitations", invitations.open())
                .addObject("days", Invitations.LIFE.toDays());
    }
}
