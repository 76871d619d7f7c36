package org.depesche.tagging.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inverts the spell-out formatter of ICU, which knows how every number is written. */
class NumberWordsTests {

    private static final int ALL = 1_000_000;

    @Test
    void readsEveryGermanNumberBelowAMillion() {
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(ULocale.GERMAN, RuleBasedNumberFormat.SPELLOUT);
        for (int number = 0; number < ALL; number++) {
            String word = speller.format(number).replace("\u00AD", "");
            if (NumberWords.german(word) != number) {
                assertThat(NumberWords.german(word)).as(word).isEqualTo(number);
            }
        }
    }

    @Test
    void readsEveryEnglishNumberBelowAMillion() {
        RuleBasedNumberFormat speller = new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        for (int number = 0; number < ALL; number++) {
            Tokens tokens = Tokens.of(speller.format(number));
            NumberWords.Run run = NumberWords.englishRun(tokens, 0);
            if (run == null || run.value() != number || run.end() != tokens.size()) {
                assertThat(run).as(speller.format(number)).isEqualTo(new NumberWords.Run(number, tokens.size()));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "fuenfzig,50",
        "dreissig,30",
        "zwo,2",
        "hundertzwei,102",
        "achtzehnhundertzweiundfünfzig,1852",
        "siebenhunderteinundzwanzigtausendundzwölf,721012"
    })
    void readsOtherSpellings(String word, int number) {
        assertThat(NumberWords.german(word)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "zweifel",
                "achtung",
                "elfmeter",
                "viertelfinale",
                "einsamkeit",
                "hundertwasser",
                "dreieck",
                "vieraugen",
                "tausendschön",
                "sechser",
                "zweite",
                "undzwei",
                "hunderthundert",
                "zweizwei",
                ""
            })
    void readsNoOtherWords(String word) {
        assertThat(NumberWords.german(word)).isEqualTo(-1);
    }

    @ParameterizedTest
    @CsvSource({"anderthalb,1.5", "eineinhalb,1.5", "zweieinhalb,2.5", "fünfeinhalb,5.5"})
    void readsHalves(String word, String number) {
        assertThat(NumberWords.germanHalf(word)).isEqualByComparingTo(number);
    }
}
