package org.depesche.article.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes of a text in a few words: those after the correction, in place of those before. */
class BriefChangeTests {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Der Bau kostet 21 Millionen.;       Der Bau kostet 12 Millionen.;       Der Bau kostet 12 Millionen. < Der Bau kostet 21 Millionen.
            Nun fuhr er mit Anna Berg nach Rom ab.; Nun fuhr er mit Anne Berg nach Rom ab.; … fuhr er mit Anne Berg nach Rom … < … fuhr er mit Anna Berg nach Rom …
            Der Hafen ruht.;                    Der Hafen ruht heute.;              Der Hafen ruht heute. < Der Hafen ruht.
            Der Hafen ruht.|Bis morgen.;        Der Hafen ruht. Bis morgen.;        ''
            Der Hafen ruht.;                    Der Hafen ruht.;                    ''
            """)
    void showsTheWordsAround(String before, String after, String told) {
        assertThat(told(before.replace('|', '\n'), after.replace('|', '\n'))).isEqualTo(told);
    }

    @Test
    void changesCloseToEachOtherAreOne() {
        assertThat(told(
                        "Die alte Brücke im Norden trägt nur 10 Tonnen.",
                        "Die neue Brücke im Süden trägt nur 10 Tonnen."))
                .isEqualTo("Die neue Brücke im Süden trägt nur 10 … < Die alte Brücke im Norden trägt nur 10 …");
    }

    @Test
    void changesFarFromEachOtherAreSeveral() {
        assertThat(BriefChange.in(
                        "Im Mai kam die erste Fähre nach Süderoog, und 300 Gäste waren an Bord.",
                        "Im Juni kam die erste Fähre nach Süderoog, und 200 Gäste waren an Bord."))
                .hasSize(2);
    }

    @Test
    void longChangesAreCut() {
        BriefChange change = BriefChange.in("Kurz.", "Ein Satz mit vielen Wörtern. ".repeat(20))
                .getFirst();

        assertThat(change.after()).endsWith("…").hasSizeLessThan(130);
    }

    private static String told(String before, String after) {
        return BriefChange.in(before, after).stream()
                .map(change -> change.after() + " < " + change.before())
                .collect(Collectors.joining(", "));
    }
}
