package org.depesche.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language that the reader chose on the device, else that of the account, else the first supported one that the browser
 * accepts, else German.
 */
@Component("localeResolver")
public final class ReaderLocale implements LocaleResolver {

    static final String COOKIE = "language";

    /** Browsers send some dozen characters; looking up a tag of thousands of parts takes minutes. */
    private static final int LONGEST = 300;

    private static final String RESOLVED = ReaderLocale.class.getName();
    public static final List<Locale> LANGUAGES = List.of(Locale.GERMAN, Locale.ENGLISH);

    /** Keeps the result with the request, because every number and name of a page asks for it. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale known) {
            return known;
        }
        Locale resolved = resolved(request);
        request.setAttribute(RESOLVED, resolved);
        return resolved;
    }

    private static Locale resolved(HttpServletRequest request) {
        var chosen = WebUtils.getCookie(request, COOKIE);
        return Stream.of(
                        Optional.ofNullable(chosen).map(Cookie::getValue),
                        Optional.ofNullable(Preferences.of(request).language()))
                .flatMap(Optional::stream)
                .flatMap(code -> LANGUAGES.stream()
                        .filter(language -> language.getLanguage().equals(code)))
                .findFirst()
                .orElseGet(() -> accepted(request.getHeader("Accept-Language")));
    }

    private static Locale accepted(@Nullable String header) {
        if (header != null && header.length() <= LONGEST) {
            try {
                Locale match = Locale.lookup(Locale.LanguageRange.parse(header), LANGUAGES);
                return match == null ? Locale.GERMAN : match;
            } catch (IllegalArgumentException e) {
                return Locale.GERMAN;
            }
        }
        return Locale.GERMAN;
    }

    /** Only {@code /language/…} sets the language. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen at /language/de and /language/en");
    }
}
