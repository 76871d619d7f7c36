package org.depesche.article.notice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoticeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EIL: Kabinett tritt zurück     | Kabinett tritt zurück
            >> ANSA/ Il porto cresce       | Il porto cresce
            >Der Hafen wächst              | Der Hafen wächst
            >>ANSA/100 navi nel porto      | 100 navi nel porto
            > 100 Schiffe im Hafen         | > 100 Schiffe im Hafen
            >100 Schiffe im Hafen          | >100 Schiffe im Hafen
            """)
    void aHeadlineLosesTheMarksOfWiresButNoSignBeforeANumber(String headline, String plain) {
        assertThat(Notice.withoutMarks(headline, false)).isEqualTo(plain);
    }
}
