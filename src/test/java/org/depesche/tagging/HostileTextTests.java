package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.depesche.HostileText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text makes the tagger slow: a text twice as long takes about twice as much work, and none takes much. */
@Tag("slow")
class HostileTextTests {

    private static final int LENGTH = 24 << 10;

    /**
     * A megabyte of any text may take five seconds; five times as much on a machine of which we know nothing, and four times
     * that with the quick compiler alone.
     */
    private static final Duration MOST = Duration.ofMillis(4 * 5 * 5_000L * LENGTH / (1 << 20));

    /** Less is lost in the other work of the machine. */
    private static final Duration MEASURABLE = Duration.ofMillis(400);

    private static final double MOST_GROWTH = 3;

    private static final Tagger TAGGER = new Tagger();

    @BeforeAll
    static void warmUp() {
        TAGGER.warmUp();
        for (int i = 0; i < 5; i++) {
            HostileText.all().filter(text -> text.name().contains("sentence")).forEach(text -> {
                tag(text.of(10_000), Locale.GERMAN);
                tag(text.of(10_000), Locale.ENGLISH);
            });
        }
    }

    static Stream<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest
    @MethodSource("texts")
    void takesNoMoreWorkThanItsLengthIsWorth(HostileText text) {
        Locale language =
                text.name().contains("English") || text.name().length() % 2 == 0 ? Locale.ENGLISH : Locale.GERMAN;
        String half = text.of(LENGTH / 2);
        String whole = text.of(LENGTH);

        Duration second = HostileText.cost(() -> tag(whole, language));
        assertThat(second).isLessThan(MOST);
        if (second.compareTo(MEASURABLE) > 0) {
            assertThat(HostileText.growth(() -> tag(half, language), () -> tag(whole, language)))
                    .isLessThan(MOST_GROWTH);
        }
    }

    @Test
    void leavesOffWhereItsBudgetIsSpent() {
        String text = HostileText.all()
                .filter(one -> one.name().equals("German sentences"))
                .findFirst()
                .orElseThrow()
                .of(1 << 20);
        TaggableText taggable = TaggableText.of(text, Locale.GERMAN, null);

        Duration spent = HostileText.cost(() -> assertThatExceptionOfType(Budget.SpentException.class)
                .isThrownBy(
                        () -> TAGGER.tag(taggable, Set.of(Tagger.Find.ENTITIES), Budget.of(Duration.ofMillis(50)))));

        assertThat(spent).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void leavesOffWithFiguresToo() {
        TaggableText taggable = TaggableText.of("5 Prozent, 7 Euro. ".repeat(20_000), Locale.GERMAN, null);

        assertThatExceptionOfType(Budget.SpentException.class)
                .isThrownBy(
                        () -> TAGGER.tag(taggable, EnumSet.of(Tagger.Find.FIGURES), Budget.of(Duration.ofMillis(20))));
    }

    private static List<Mention> tag(String text, Locale language) {
        TaggableText taggable = TaggableText.of(text, language, LocalDate.of(2024, 2, 29));
        return TAGGER.tag(taggable, EnumSet.allOf(Tagger.Find.class));
    }
}
