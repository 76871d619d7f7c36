package org.depesche.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailAddressTextTests {

    @ParameterizedTest
    @ValueSource(strings = {"tilda@kurier.example", " t.o'hara+hafen@mail.kurier.example ", "joost@küste.example"})
    void takesAnAddress(String typed) {
        assertThat(MailAddressText.checked(typed)).isEqualTo(typed.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "tilda",
                "tilda@localhost",
                "tilda@127.0.0.1",
                "tilda@[127.0.0.1]",
                "Tilda <tilda@kurier.example>",
                "tilda@kurier.example, joost@kurier.example",
                "tilda@kurier.example\r\nBcc: joost@kurier.example",
                "tilda@@kurier.example"
            })
    void refusesAllElse(String typed) {
        assertThat(MailAddressText.checked(typed)).isNull();
    }
}
