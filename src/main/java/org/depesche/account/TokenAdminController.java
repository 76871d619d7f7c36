package org.depesche.account;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The API tokens of all accounts, for administrators. */
@Controller
@RequestMapping("/admin/tokens")
class TokenAdminController {

    private final TokenIssuer tokens;

    TokenAdminController(TokenIssuer tokens) {
        this.tokens = tokens;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("tokens", tokens.all());
        return "account/tokens";
    }

    @PostMapping("/{id:\\d{1,9}}/revocation")
    String revoke(@PathVariable int id, Principal admin, RedirectAttributes redirect) {
        tokens.end(id, admin.getName()).ifPresent(token -> redirect.addFlashAttribute("ended", token.label()));
        return "redirect:/admin/tokens";
    }
}
