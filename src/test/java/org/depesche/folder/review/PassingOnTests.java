package org.depesche.folder.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.depesche.article.Publication;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingOnTests {

    private final PassingOn passingOn = new PassingOn(List.of("Hafenkurier"));

    private static Publication of(@Nullable String source, @Nullable String rights) {
        return new Publication(null, source, null, null, List.of(), rights);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© Küstendienst. Nicht zur Weitergabe an Dritte",
                "Keine Weitergabe.",
                "Eine Weitergabe, auch auszugsweise, ist nicht gestattet.",
                "Vervielfältigung und Weiterverbreitung sind ohne Zustimmung untersagt",
                "Der Text darf nicht weitergegeben werden",
                "Nur für den internen Gebrauch",
                "Not for redistribution",
                "Not for further distribution.",
                "Redistribution is strictly prohibited",
                "This material may not be published, broadcast, rewritten or redistributed.",
                "It must not be passed on.",
                "For internal use only",
                "No reproduction without consent",
            })
    void heedsTermsThatForbidIt(String rights) {
        assertThat(passingOn.isAllowed(of("Küstendienst", rights))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "© 2024 Küstendienst",
                "Alle Rechte vorbehalten",
                "CC BY 4.0",
                "Weitergabe mit Nennung der Quelle gestattet",
                "Free for redistribution",
                "May be passed on. Prices are not guaranteed.",
            })
    void passesOnWhatNoTermsForbid(String rights) {
        assertThat(passingOn.isAllowed(of("Küstendienst", rights))).isTrue();
    }

    @Test
    void passesNothingOnOfASourceWithABan() {
        assertThat(passingOn.isAllowed(of("hafenkurier", null))).isFalse();
        assertThat(passingOn.isAllowed(of(null, null))).isTrue();
    }
}
