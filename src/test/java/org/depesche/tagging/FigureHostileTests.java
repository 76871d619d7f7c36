package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.depesche.HostileText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text makes the figure finder throw or stand still. */
@Tag("slow")
class FigureHostileTests {

    private static final int LONG = 300_000;

    /** Of a processor. */
    private static final Duration MOST = Duration.ofSeconds(10);

    private static final String[] PARTS =
            ("1 2,5 1.000 2023 % € $ Euro Mio. Milliarden von auf bis zu der die 5 - – . , ( ) : / ein"
                            + " zwei Dutzend Hälfte Drittel jeder fünfte neun von zehn Prozent mehr als rund kWh je im Mai 2023"
                            + " vergangenen Jahr ersten Quartal Q 3 Q9 31.2. 30. Februar § Tempo 30-jährige mal fach 00 ½ + # @ x °"
                            + " am Montag Uhr Plus um and to between half one in five 10m k bn a per year old aged million \u00AD ß \uD83D")
                    .split(" ");

    private final FigureFinder finder = new FigureFinder();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 ",
                "1",
                "1,",
                "a",
                "ein ",
                "zwei und ",
                "hundert",
                "1.000 ",
                "von 1 auf ",
                "(",
                "5 Mio. ",
                "-",
                "½",
                "1/2/",
                "neue ",
                "5-",
                "a-",
                "5 Prozent der ",
                "tausend",
                "1 Tag, ",
                "5.",
                "\u00AD",
                "https://a.b/",
                "5@",
                "forty-",
                "."
            })
    void staysLinear(String part) {
        String text = part.repeat(LONG / part.length());

        assertThat(cost(text, Locale.GERMAN)).isLessThan(MOST);
        assertThat(cost(text, Locale.ENGLISH)).isLessThan(MOST);
    }

    private Duration cost(String text, Locale language) {
        TaggableText taggable = TaggableText.of(text, language, LocalDate.of(2024, 2, 29));
        return HostileText.cost(() -> finder.find(taggable));
    }

    @Test
    void readsAnyMixtureOfWordsAndSigns() {
        Random random = new Random(7);
        for (int run = 0; run < 5_000; run++) {
            StringBuilder text = new StringBuilder();
            for (int part = random.nextInt(40); part > 0; part--) {
                text.append(PARTS[random.nextInt(PARTS.length)]).append(random.nextInt(4) > 0 ? " " : "");
            }
            String mixture = text.toString();
            LocalDate published = random.nextBoolean() ? null : LocalDate.of(2024, 2, 29);
            for (Locale language : new Locale[] {Locale.GERMAN, Locale.ENGLISH}) {
                assertThatCode(() -> {
                            finder.find(TaggableText.of(mixture, language, published));
                            FigureReader.read(mixture, language);
                        })
                        .as(mixture)
                        .doesNotThrowAnyException();
            }
        }
    }
}
