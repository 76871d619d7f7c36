package org.depesche.account.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which passwords can be chosen. */
class PasswordRulesTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "qwertyuiop",
                "QWERTYuiop",
                "1q2w3e4r5t6y",
                "justinbieber",
                "Password1234",
                "password 2026!",
                "P@ssw0rd1234",
                "passwordpassword",
                "Willkommen123!",
                "Ｐassword2026",
                "123456 Hamburg",
                "Sommer2026!!"
            })
    void refusesWhatIsChosenMostOften(String password) {
        assertThat(PasswordRules.problem(password, "mareike")).isEqualTo("common");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mareike-am-Deich        | mareike
            MAREIKE2026abc          | Mareike
            Depesche2026            | mareike
            Uwe4711-0815            | Uwe
            aaaaaaaaaaaaab          | mareike
            abcdefghijklm           | mareike
            98765432100             | mareike
            """)
    void refusesNamesAndWhatCountsOn(String password, String name) {
        assertThat(PasswordRules.problem(password, name)).isEqualTo("plain");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Möwe\u0000fliegt tief", "Möwe\tfliegt tief", "Möwe\nfliegt tief", "Möwe\uD83D fliegt"})
    void refusesWhatCannotBeTyped(String password) {
        assertThat(PasswordRules.problem(password, "mareike")).isEqualTo("signs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Leuchtturm auf der Klippe",
                "correct horse battery staple",
                "Суда стоят у причала вдоль набережной, и никто не знает, когда они уйдут в море",
                "港口的船停在码头边上没有人知道它们什么时候出海",
                "🦀🐙🦑🐟🐠🐡🦈🐬🐳🐋🦭",
                "Eine Depesche kommt selten allein"
            })
    void takesSentencesInAnyScript(String password) {
        assertThat(PasswordRules.problem(password, "mareike")).isNull();
    }

    @Test
    void aShortNameIsNoReasonToRefuseASentence() {
        assertThat(PasswordRules.problem("Leuchtturm auf der Klippe", "uf")).isNull();
    }

    @Test
    void countsCharactersAndNotBytes() {
        String sign = "船";
        String many = "Möwe über Klippe und 港口".repeat(44);

        assertThat(PasswordRules.problem("港口的船停在码头边", "mareike")).isEqualTo("short");
        assertThat(PasswordRules.problem(many.substring(0, 1000), "mareike")).isNull();
        assertThat(PasswordRules.problem(many.substring(0, 1000) + sign, "mareike"))
                .isEqualTo("long");
    }
}
