package org.depesche.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** Where the site is, for links that leave it. */
class SiteAddressTests {

    private static MockHttpServletRequest asking(String scheme, String host, int port) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/articles/17/x");
        request.setScheme(scheme);
        request.setServerName(host);
        request.setServerPort(port);
        return request;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://archiv.example.org", "https://archiv.example.org/", " https://archiv.example.org "})
    void whatTheOperatorSaysGoesBeforeWhatTheRequestClaims(String base) {
        assertThat(new SiteAddress(base).of("/articles/17", asking("http", "evil.example", 80)))
                .isEqualTo("https://archiv.example.org/articles/17");
    }

    @ParameterizedTest
    @CsvSource({
        "http,  localhost,  8080, http://localhost:8080/feeds",
        "https, example.org, 443, https://example.org/feeds",
        "http,  example.org,  80, http://example.org/feeds"
    })
    void withoutItTheRequestSays(String scheme, String host, int port, String address) {
        assertThat(new SiteAddress("").of("/feeds", asking(scheme, host, port))).isEqualTo(address);
    }

    @Test
    void aPortMayBePartOfIt() {
        assertThat(new SiteAddress("http://archiv:8081").of("/", asking("http", "x", 80)))
                .isEqualTo("http://archiv:8081/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archiv.example.org",
                "ftp://archiv.example.org",
                "https://",
                "https://a b",
                "https://example.org/archiv",
                "https://example.org?x",
                "https://example.org#x",
                "https://user:secret@example.org",
                "javascript:alert(1)"
            })
    void whatIsNoAddressOfASiteStopsTheStart(String base) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SiteAddress(base))
                .withMessageContaining("depesche.base-url");
    }
}
