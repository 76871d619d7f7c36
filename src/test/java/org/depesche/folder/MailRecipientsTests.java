package org.depesche.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MailRecipientsTests {

    @Test
    void addressesStandBetweenBlanksCommasSemicolonsAndLinesEachOnce() {
        assertThat(MailRecipients.of(
                                " tilda@kurier.example, joost@kurier.example;\r\nTILDA@kurier.example\tlea@kurier.example ")
                        .addresses())
                .containsExactly("tilda@kurier.example", "joost@kurier.example", "lea@kurier.example");
    }

    @ParameterizedTest
    @CsvSource({
        "'', nobody,",
        "' ,; ', nobody,",
        "tilda, no-address, tilda",
        "tilda@kurier.example <b>, no-address, <b>"
    })
    void othersAreRefused(String typed, String problem, String detail) {
        MailRecipients recipients = MailRecipients.of(typed);

        assertThat(recipients.problem()).isEqualTo(problem);
        assertThat(recipients.detail()).isEqualTo(detail);
        assertThat(recipients.addresses()).isEmpty();
    }

    @Test
    void thereAreTwentyAtMost() {
        String twenty = IntStream.range(0, 20)
                .mapToObj(i -> "a" + i + "@kurier.example")
                .collect(Collectors.joining("\n"));

        assertThat(MailRecipients.of(twenty).addresses()).hasSize(20);
        assertThat(MailRecipients.of(twenty + " tilda@kurier.example").problem())
                .isEqualTo("too-many-addresses");
    }
}
