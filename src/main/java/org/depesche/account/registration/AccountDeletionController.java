package org.depesche.account.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where users delete their account. */
@Controller
@RequestMapping("/account/deletion")
class AccountDeletionController {

    private final AccountDeletion deletion;

    AccountDeletionController(AccountDeletion deletion) {
        this.deletion = deletion;
    }

    @GetMapping
    ModelAndView show(Principal signedIn) {
        return page(signedIn);
    }

    @PostMapping
    ModelAndView delete(
            Principal signedIn,
            @RequestParam String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        String problem = deletion.delete(signedIn.getName(), password);
        if (problem == null) {
            new SecurityContextLogoutHandler()
                    .logout(
                            request,
                            response,
                            SecurityContextHolder.getContext().getAuthentication());
            return Redirects.seeOther("/sign-in?done=deleted");
        }
        ModelAndView page = page(signedIn).addObject("problem", problem);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Principal signedIn) {
        return new ModelAndView("account/deletion").addObject("account", deletion.of(signedIn.getName()));
    }
}
