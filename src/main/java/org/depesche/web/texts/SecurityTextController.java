package org.depesche.web.texts;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.depesche.web.NotFoundException;
import org.depesche.web.SiteAddress;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /.well-known/security.txt} (RFC 9116): the contact for vulnerabilities; 404 if the operator names none. */
@Controller
class SecurityTextController {

    static final String PATH = "/.well-known/security.txt";

    /** The contact holds as long as the site runs, but RFC 9116 demands an expiry within a year. */
    private static final Duration HOLDS = Duration.ofDays(180);

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);

    private final SecurityContactSettings contact;
    private final SiteAddress site;
    private final Clock clock;

    SecurityTextController(SecurityContactSettings contact, SiteAddress site, Clock clock) {
        this.contact = contact;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(PATH)
    ResponseEntity<String> show(HttpServletRequest request) {
        if (contact.securityContact().isEmpty()) {
            throw new NotFoundException();
        }
        StringBuilder text = new StringBuilder();
        for (URI one : contact.securityContact()) {
            line("Contact", one.toASCIIString(), text);
        }
        line("Expires", clock.instant().plus(HOLDS).truncatedTo(ChronoUnit.DAYS).toString(), text);
        line("Preferred-Languages", "de, en", text);
        line("Canonical", site.of(PATH, request), text);
        if (contact.securityPolicy() != null) {
            line("Policy", contact.securityPolicy().toASCIIString(), text);
        }
        return ResponseEntity.ok().contentType(TEXT).body(text.toString());
    }

    private static void line(String name, String value, StringBuilder text) {
        text.append(name).append(": ").append(value).append("\r\n");
    }
}
