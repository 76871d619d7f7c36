package org.depesche.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedHostsTests {

    private final AllowedHosts allowed =
            new AllowedHosts(List.of(" Kurier.example", "xn--mller-kva.example", ""), List.of("Intern"));

    @ParameterizedTest
    @ValueSource(strings = {"kurier.example", "FEEDS.kurier.example", "müller.example", "intern", "INTERN"})
    void aHostIsAllowedWithAllBelowIt(String host) {
        assertThat(allowed.has(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notkurier.example", "example", "a.intern", "", "kurier.example.org", "a..b"})
    void othersAreNot(String host) {
        assertThat(allowed.has(host)).isFalse();
    }

    @Test
    void aStarIsEveryHostAndNoPrivateOne() {
        AllowedHosts all = new AllowedHosts(List.of("*"), List.of());

        assertThat(all.has("kurier.example")).isTrue();
        assertThat(all.isPrivate("kurier.example")).isFalse();
        assertThat(new AllowedHosts(List.of(" "), List.of()).isEmpty()).isTrue();
    }
}
