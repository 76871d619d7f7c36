package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.depesche.web.rates.ExchangeRates;
import org.depesche.web.texts.SiteTexts;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/**
 * Gives every page its {@link Frame} and the printers of numbers and dates. They are attributes of the model, because
 * Thymeleaf does not let attributes of a template reach beans.
 */
@ControllerAdvice
class FrameAdvice {

    private final Numbers numbers;
    private final Dates dates;
    private final Quantities quantities;
    private final ExchangeRates rates;
    private final SiteTexts texts;

    FrameAdvice(Numbers numbers, Dates dates, Quantities quantities, ExchangeRates rates, SiteTexts texts) {
        this.numbers = numbers;
        this.dates = dates;
        this.quantities = quantities;
        this.rates = rates;
        this.texts = texts;
    }

    @ModelAttribute
    void printers(Model model) {
        model.addAttribute("numbers", numbers);
        model.addAttribute("dates", dates);
        model.addAttribute("quantities", quantities);
        model.addAttribute("rates", rates);
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request, Locale locale) {
        Frame.SignedIn account = signedIn();
        if (account != null && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token) {
            // The form to sign out is at the end of the page, where the response is committed and no session can begin.
            token.getToken();
        }
        return Frame.of(request, locale, account, texts.there());
    }

    private static Frame.@Nullable SignedIn signedIn() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || !authentication.isAuthenticated()
                || authentication instanceof AnonymousAuthenticationToken) {
            return null;
        }
        return new Frame.SignedIn(
                authentication.getName(), Role.EDITOR.isHeldBy(authentication), Role.ADMIN.isHeldBy(authentication));
    }
}
