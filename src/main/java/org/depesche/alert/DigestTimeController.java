package org.depesche.alert;

import java.security.Principal;
import org.depesche.account.Accounts;
import org.depesche.alert.delivery.DigestTime;
import org.depesche.alert.delivery.MailOwners;
import org.depesche.web.NotFoundException;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where readers say when they want their daily and weekly mails. */
@Controller
class DigestTimeController {

    private final Accounts accounts;
    private final MailOwners owners;

    DigestTimeController(Accounts accounts, MailOwners owners) {
        this.accounts = accounts;
        this.owners = owners;
    }

    @PostMapping("/account/searches/digests")
    ModelAndView change(
            Principal signedIn, @RequestParam String hour, @RequestParam String weekday, RedirectAttributes redirect) {
        int owner = accounts.named(signedIn.getName())
                .orElseThrow(NotFoundException::new)
                .id();
        owners.change(owner, new DigestTime(number(hour), number(weekday)));
        redirect.addFlashAttribute("done", "changed");
        return Redirects.seeOther("/account/searches");
    }

    private static @Nullable Integer number(String typed) {
        return typed.matches("\\d{1,2}") ? Integer.valueOf(typed) : null;
    }
}
