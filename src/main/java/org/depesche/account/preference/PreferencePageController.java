package org.depesche.account.preference;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.depesche.web.Preferences;
import org.depesche.web.ReaderLocale;
import org.depesche.web.Redirects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where users say how they want pages to be. */
@Controller
@RequestMapping("/account/preferences")
class PreferencePageController {

    private static final List<String> LANGUAGES =
            ReaderLocale.LANGUAGES.stream().map(Locale::getLanguage).toList();

    private static final List<String> THEMES = List.of("light", "dark");

    private final AccountPreferences preferences;

    PreferencePageController(AccountPreferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping
    ModelAndView show(Principal signedIn) {
        return new ModelAndView("account/preferences")
                .addObject("preferences", preferences.of(signedIn.getName()))
                .addObject("languages", LANGUAGES)
                .addObject("themes", THEMES)
                .addObject("sizes", Preferences.PAGE_SIZES);
    }

    /** Values that no form offers count as no choice. */
    @PostMapping
    ModelAndView change(
            Principal signedIn,
            @RequestParam String language,
            @RequestParam String theme,
            @RequestParam String size,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String known =
                known(size, Preferences.PAGE_SIZES.stream().map(String::valueOf).toList());
        preferences.keep(
                signedIn.getName(),
                new Preferences(
                        known(language, LANGUAGES),
                        known(theme, THEMES),
                        known == null ? null : Integer.valueOf(known)));
        Preferences.forgetDevice(request, response);
        redirect.addFlashAttribute("done", true);
        return Redirects.seeOther("/account/preferences");
    }

    private static @Nullable String known(String typed, Collection<String> values) {
        return values.contains(typed) ? typed : null;
    }
}
