package org.depesche.account;

import java.security.Principal;
import java.util.Locale;
import org.depesche.web.Redirects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where users state the mail address of their account, and confirm it. */
@Controller
@RequestMapping("/account/mail-address")
class MailAddressController {

    private static final String PAGE = "/account/mail-address";

    private final OwnAccount own;
    private final MailAddresses addresses;

    MailAddressController(OwnAccount own, MailAddresses addresses) {
        this.own = own;
        this.addresses = addresses;
    }

    @ModelAttribute
    Account account(Principal signedIn) {
        return own.of(signedIn.getName());
    }

    @GetMapping
    ModelAndView show(Account account) {
        return page(account);
    }

    @PostMapping
    ModelAndView change(Account account, @RequestParam String address, Locale locale) {
        String problem = addresses.change(account, address, locale);
        if (problem == null) {
            return Redirects.seeOther(PAGE);
        }
        ModelAndView again = page(account).addObject("problem", problem).addObject("typed", address);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** Asks once more: programs that check mails open links, and confirm nothing. */
    @GetMapping("/confirmations/{secret:[\\w-]{1,100}}")
    ModelAndView ask(Account account, @PathVariable String secret) {
        return page(account).addObject("secret", secret);
    }

    @PostMapping("/confirmations/{secret:[\\w-]{1,100}}")
    ModelAndView confirm(Account account, @PathVariable String secret) {
        if (addresses.confirm(account, secret)) {
            return Redirects.seeOther(PAGE);
        }
        ModelAndView again = page(account).addObject("problem", "no-secret");
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @PostMapping("/ends")
    ModelAndView remove(Account account) {
        addresses.remove(account);
        return Redirects.seeOther(PAGE);
    }

    private ModelAndView page(Account account) {
        return new ModelAndView("account/mail-address")
                .addObject("current", addresses.of(account.id()).orElse(null))
                .addObject("offered", addresses.isOffered());
    }
}
