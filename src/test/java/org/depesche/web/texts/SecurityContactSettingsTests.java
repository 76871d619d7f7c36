package org.depesche.web.texts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.depesche.web.SiteAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

class SecurityContactSettingsTests {

    private static final URI MAIL = URI.create("mailto:security@example.org");

    private static String text(SecurityContactSettings contact) {
        return new SecurityTextController(contact, new SiteAddress("https://archiv.example.org"), Clock.systemUTC())
                .show(new MockHttpServletRequest())
                .getBody();
    }

    @Test
    void saysWhomToTellAndForHowLongThatHolds() {
        String text = text(new SecurityContactSettings(
                List.of(MAIL, URI.create("tel:+49-40-1234567")), URI.create("https://example.org/sicherheit")));

        assertThat(text.split("\r\n"))
                .hasSize(6)
                .startsWith("Contact: mailto:security@example.org", "Contact: tel:+49-40-1234567")
                .contains(
                        "Preferred-Languages: de, en",
                        "Canonical: https://archiv.example.org/.well-known/security.txt",
                        "Policy: https://example.org/sicherheit");
        Instant expires = Instant.parse(text.lines()
                .filter(line -> line.startsWith("Expires: "))
                .findFirst()
                .orElseThrow()
                .substring(9));
        assertThat(expires)
                .isBetween(
                        Instant.now().plus(Duration.ofDays(30)), Instant.now().plus(Duration.ofDays(364)));
    }

    @Test
    void isNotThereWhereNobodyIsNamed() {
        SecurityContactSettings nobody = new SecurityContactSettings(null, null);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecurityContactSettings(List.of(URI.create("")), null));
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> text(nobody))
                .satisfies(
                        refused -> assertThat(refused.getStatusCode().value()).isEqualTo(404));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "security@example.org",
                "http://example.org/security",
                "javascript:alert(1)",
                "/security",
                "MAILTO"
            })
    void refusesWhatIsNoContact(String contact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecurityContactSettings(List.of(URI.create(contact)), null))
                .withMessageContaining("depesche.security-contact")
                .withMessageContaining(contact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/security", "mailto:security@example.org", "https:///security"})
    void refusesWhatIsNoPolicy(String policy) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SecurityContactSettings(List.of(MAIL), URI.create(policy)))
                .withMessageContaining("depesche.security-policy");
    }
}
