package org.depesche.register;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that fold to the same text. */
class FoldingTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Küstendienst     | kustendienst
            GROẞE Straße     | grosse strasse
            'Ča \tŐrsi '  | ca orsi
            Žižek            | zizek
            İzmir            | izmir
            ﬁnanz            | finanz
            Łódź             | łodz
            Пу́тин           | путин
            """)
    void isWrittenOneWay(String name, String folded) {
        assertThat(Register.fold(name.translateEscapes())).isEqualTo(folded);
    }

    @Property
    void theTableSaysWhatTheRulesSay(@ForAll @CharRange(from = '\0', to = '\u017f') String name) {
        assertThat(Folding.fold(name)).isEqualTo(Folding.any(name));
    }
}
