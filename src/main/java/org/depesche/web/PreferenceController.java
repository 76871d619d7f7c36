package org.depesche.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Stores the language and the theme that a reader chooses in cookies. Both are plain links, because a form with a CSRF
 * token needs a session, and readers have none. A forged link can do no more than change the colours.
 */
@Controller
class PreferenceController {

    static final String THEME = "theme";

    private static final Duration LIFE = Duration.ofDays(365);

    @GetMapping("/language/{language:de|en}")
    ResponseEntity<Void> language(
            @PathVariable String language, @RequestParam @Nullable String to, HttpServletRequest request) {
        return remember(cookie(ReaderLocale.COOKIE, language, LIFE, request), to);
    }

    @GetMapping("/theme/{theme:light|dark|system}")
    ResponseEntity<Void> theme(
            @PathVariable String theme, @RequestParam @Nullable String to, HttpServletRequest request) {
        // also that of the system, which an account may not prefer
        return remember(cookie(THEME, theme, LIFE, request), to);
    }

    /** Has the browser delete a cookie. */
    static ResponseCookie expired(String name, HttpServletRequest request) {
        return cookie(name, "", Duration.ZERO, request);
    }

    private static ResponseCookie cookie(String name, String value, Duration age, HttpServletRequest request) {
        return ResponseCookie.from(name, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
    }

    private static ResponseEntity<Void> remember(ResponseCookie cookie, @Nullable String to) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, cookie.toString())
                .header(HttpHeaders.LOCATION, LocalPath.of(to))
                .build();
    }
}
