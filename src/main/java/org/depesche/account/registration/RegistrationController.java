package org.depesche.account.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.depesche.account.CsrfTokenAdvice;
import org.depesche.mail.MailAddressText;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where people ask for an account by their mail address, and make it with the link in the mail. */
@Controller
class RegistrationController {

    private static final String QUESTION = "/sign-in/registration";

    private static final String LINK = "/sign-in/registrations/{secret:[\\w-]{1,100}}";

    private final MailRegistrations registrations;
    private final AskingLimit limit;

    RegistrationController(MailRegistrations registrations, AskingLimit limit) {
        this.registrations = registrations;
        this.limit = limit;
    }

    @GetMapping(QUESTION)
    ModelAndView show(HttpServletRequest request) {
        return question(request);
    }

    /** Tells the same whether there is an account with this address or not. */
    @PostMapping(QUESTION)
    ModelAndView ask(@RequestParam String address, Locale locale, HttpServletRequest request) {
        ModelAndView page = question(request);
        String checked = MailAddressText.checked(address);
        if (checked == null || !registrations.admit(checked)) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page.addObject("problem", "no-address").addObject("typed", address);
        }
        if (!limit.allows(request.getRemoteAddr())) {
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page.addObject("problem", "often").addObject("typed", address);
        }
        registrations.ask(new RegistrationQuestion(checked, locale.getLanguage()));
        return page.addObject("asked", checked);
    }

    private ModelAndView question(HttpServletRequest request) {
        if (!registrations.areOffered()) {
            throw new NotFoundException();
        }
        CsrfTokenAdvice.make(request);
        return new ModelAndView("account/registration").addObject("domains", registrations.domains());
    }

    @GetMapping(LINK)
    ModelAndView link(@PathVariable String secret, HttpServletRequest request) {
        return form(secret, request);
    }

    @PostMapping(LINK)
    ModelAndView make(
            @PathVariable String secret,
            @RequestParam String name,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request) {
        String problem = registrations.accept(secret, new NewAccounts.Wish(name, wanted, again));
        if (problem == null) {
            return Redirects.seeOther("/sign-in?done=registered");
        }
        return NewAccountPage.refused(form(secret, request), problem, name);
    }

    private ModelAndView form(String secret, HttpServletRequest request) {
        return NewAccountPage.of(
                "registration", "/sign-in/registrations/" + secret, registrations.isValid(secret), request);
    }
}
