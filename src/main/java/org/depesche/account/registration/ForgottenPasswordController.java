package org.depesche.account.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.depesche.account.CsrfTokenAdvice;
import org.depesche.account.password.PasswordRules;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where owners of accounts ask for a link, and choose a new password with it. */
@Controller
class ForgottenPasswordController {

    private static final int LONGEST = 254;

    private static final String LINK = "/sign-in/passwords/{secret:[\\w-]{1,100}}";

    private final ForgottenPasswords passwords;
    private final AskingLimit limit;

    ForgottenPasswordController(ForgottenPasswords passwords, AskingLimit limit) {
        this.passwords = passwords;
        this.limit = limit;
    }

    @GetMapping("/sign-in/forgotten")
    ModelAndView show(HttpServletRequest request) {
        return question(request);
    }

    /** Tells the same whether there is such an account or not. */
    @PostMapping("/sign-in/forgotten")
    ModelAndView ask(@RequestParam String who, Locale locale, HttpServletRequest request) {
        if (!limit.allows(request.getRemoteAddr())) {
            ModelAndView page = question(request).addObject("problem", "often");
            page.setStatus(HttpStatus.TOO_MANY_REQUESTS);
            return page;
        }
        // PostgreSQL accepts no NUL in a query
        String typed = who.replaceAll("\\p{Cc}", "").strip();
        if (!typed.isEmpty() && typed.length() <= LONGEST) {
            passwords.ask(new ForgottenQuestion(typed, locale.getLanguage()));
        }
        return question(request).addObject("asked", true);
    }

    private ModelAndView question(HttpServletRequest request) {
        if (!passwords.areOffered()) {
            throw new NotFoundException();
        }
        CsrfTokenAdvice.make(request);
        return new ModelAndView("account/forgotten").addObject("minutes", ForgottenPasswords.LIFE.toMinutes());
    }

    @GetMapping(LINK)
    ModelAndView link(@PathVariable String secret, HttpServletRequest request) {
        return page(secret, request);
    }

    @PostMapping(LINK)
    ModelAndView choose(
            @PathVariable String secret,
            @RequestParam String wanted,
            @RequestParam String again,
            HttpServletRequest request) {
        String problem = passwords.choose(secret, wanted, again);
        if (problem == null) {
            return Redirects.seeOther("/sign-in?done=password");
        }
        ModelAndView page = page(secret, request).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(String secret, HttpServletRequest request) {
        CsrfTokenAdvice.make(request);
        return new ModelAndView("account/password-anew")
                .addObject("secret", secret)
                .addObject("valid", passwords.isValid(secret))
                .addObject("shortest", PasswordRules.SHORTEST)
                .addObject("longest", PasswordRules.LONGEST);
    }
}
