package org.depesche.account;

import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own account: password and API tokens. */
@Controller
@RequestMapping("/account")
class AccountController {

    private static final String PAGE = "account/show";

    private final OwnAccount own;

    AccountController(OwnAccount own) {
        this.own = own;
    }

    @ModelAttribute
    Account account(Principal signedIn) {
        return own.of(signedIn.getName());
    }

    @GetMapping
    String show(Account account, Model model) {
        return page(account, model);
    }

    @PostMapping("/password")
    String changePassword(
            Account account,
            @RequestParam String current,
            @RequestParam String wanted,
            @RequestParam String again,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        String problem = own.changePassword(account.id(), current, wanted, again);
        if (problem != null) {
            model.addAttribute("passwordProblem", problem);
            response.setStatus(HttpStatus.BAD_REQUEST.value());
            return page(account, model);
        }
        redirect.addFlashAttribute("done", "password");
        return "redirect:/account";
    }

    /** The new token is in this answer and nowhere else; a look at the page later does not show it again. */
    @PostMapping("/tokens")
    String makeToken(Account account, @RequestParam String label, Model model) {
        switch (own.makeToken(account.id(), label)) {
            case OwnAccount.Made made -> model.addAttribute("secret", made.secret());
            case OwnAccount.NotMade refused -> model.addAttribute("tokenProblem", refused.why());
        }
        return page(account, model);
    }

    @PostMapping("/tokens/{id}/revocation")
    String revokeToken(Account account, @PathVariable int id, RedirectAttributes redirect) {
        own.revokeToken(account.id(), id);
        redirect.addFlashAttribute("done", "revoked");
        return "redirect:/account";
    }

    private String page(Account account, Model model) {
        model.addAttribute("tokens", own.tokens(account.id()));
        model.addAttribute("shortest", PasswordRules.SHORTEST);
        model.addAttribute("longest", PasswordRules.LONGEST);
        return PAGE;
    }
}
