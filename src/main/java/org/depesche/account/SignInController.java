package org.depesche.account;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Set;
import org.depesche.account.registration.MailRegistrations;
import org.depesche.web.AccessSettings;
import org.depesche.web.LocalPath;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows the page to sign in. Spring Security handles its form. */
@Controller
class SignInController {

    /** The acts that lead to this page, each as the last part of a message's key. */
    private static final Set<String> DONE = Set.of("registered", "deleted", "password");

    private final AccessSettings access;

    private final MailAddresses addresses;

    private final MailRegistrations registrations;

    SignInController(AccessSettings access, MailAddresses addresses, MailRegistrations registrations) {
        this.access = access;
        this.addresses = addresses;
        this.registrations = registrations;
    }

    @GetMapping("/sign-in")
    String show(
            @RequestParam @Nullable String to,
            @RequestParam @Nullable String done,
            @Nullable Principal signedIn,
            HttpServletRequest request,
            Model model) {
        String wanted = LocalPath.of(to);
        String local = wanted.startsWith("/sign-in") ? "/" : wanted;
        if (signedIn != null) {
            return "redirect:" + (local.equals("/") ? "/account" : local);
        }
        CsrfTokenAdvice.make(request);
        model.addAttribute("to", local);
        model.addAttribute("done", done != null && DONE.contains(done) ? done : null);
        model.addAttribute("mailed", addresses.isOffered());
        model.addAttribute("registering", registrations.areOffered());
        model.addAttribute("public", access.isPublic());
        model.addAttribute("refusal", SignInRedirects.Refusal.take(request));
        return "account/sign-in";
    }
}
