package org.depesche.account.registration;

import jakarta.servlet.http.HttpServletRequest;
import org.depesche.account.CsrfTokenAdvice;
import org.depesche.account.password.PasswordRules;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** The page behind a link with a secret on which somebody chooses a user name and a password. */
final class NewAccountPage {

    private NewAccountPage() {}

    /**
     * The empty form.
     *
     * @param kind of the link: {@code registration} or {@code invitation}
     * @param action the path that the form is sent to
     * @param valid whether the link still holds
     */
    static ModelAndView of(String kind, String action, boolean valid, HttpServletRequest request) {
        CsrfTokenAdvice.make(request);
        return new ModelAndView("account/registered")
                .addObject("action", action)
                .addObject("kind", kind)
                .addObject("valid", valid)
                .addObject("shortest", PasswordRules.SHORTEST)
                .addObject("longest", PasswordRules.LONGEST);
    }

    /** The form once more, with the reason of the refusal and the user name that was typed. */
    static ModelAndView refused(ModelAndView form, String problem, String name) {
        form.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return form.addObject("problem", problem).addObject("typed", name);
    }
}
