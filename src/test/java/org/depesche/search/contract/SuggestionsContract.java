package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.depesche.article.Articles;
import org.depesche.search.Suggestions;
import org.depesche.search.Suggestions.Suggestion;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Typed letters are completed to entities, sources, measures and headlines of the archive. */
abstract class SuggestionsContract extends SearchContract {

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private Articles articles;

    private final String henrike = "Henrike Osterloh " + unique;
    private final String lake = "Überlingen " + unique;

    private long lighthouse() {
        long id = article("Leuchtfeuer " + unique, LocalDate.of(2024, 1, 3))
                .paragraph(henrike + " sah es in " + lake + ".")
                .names(EntityKind.PERSON, henrike, henrike)
                .names(EntityKind.PLACE, lake, lake)
                .in(archive);
        await(1);
        until(() -> labels("osterl " + unique).equals(List.of(henrike)));
        return id;
    }

    private List<String> labels(String typed) {
        return suggestions.to(typed, Locale.GERMAN).stream()
                .map(Suggestion::label)
                .toList();
    }

    @Test
    void namesBeginAsTypedWithTheNumberOfTheirArticles() {
        lighthouse();

        assertThat(suggestions.to("osterl " + unique, Locale.GERMAN))
                .containsExactly(new Suggestion(
                        "person",
                        henrike,
                        1,
                        "/people/" + id(EntityKind.PERSON, henrike) + "/henrike-osterloh-" + unique));
        assertThat(labels(unique + " Osterl Henr")).as("its words in any order").containsExactly(henrike);
        assertThat(labels("sterloh " + unique)).isEmpty();
    }

    @Test
    void umlautsMayBeWrittenOut() {
        lighthouse();

        assertThat(labels("Überl " + unique)).containsExactly(lake);
        assertThat(labels("Ueberl " + unique)).containsExactly(lake);
    }

    @Test
    void headlinesHaveTheWordsAndLeadToTheirArticles() {
        long id = lighthouse();

        assertThat(suggestions.to("leuchtf " + unique, Locale.GERMAN)).isEmpty();
        assertThat(suggestions.to("leuchtfeuer " + unique.substring(0, 10), Locale.GERMAN))
                .containsExactly(new Suggestion(
                        "article",
                        "Leuchtfeuer " + unique,
                        0,
                        articles.findById(id).orElseThrow().url()));
    }

    @Test
    void sourcesLeadToASearch() {
        lighthouse();
        until(() -> !labels(source).isEmpty());

        assertThat(suggestions.to(source, Locale.GERMAN))
                .containsExactly(new Suggestion("source", source, 1, query("").url()));
    }

    @Test
    void measuresBeginAsTyped() {
        String measure = "Fracht" + unique + "wert";
        article("Handel wächst")
                .paragraph("Es waren 9 Milliarden Euro, und 8 Milliarden Euro zuvor.")
                .counts("9 Milliarden Euro", FigureKind.MONEY, "9000000000", Modifier.EXACT, "EUR", measure)
                .counts("8 Milliarden Euro", FigureKind.MONEY, "8000000000", Modifier.EXACT, "EUR", "vage" + measure)
                .confidence(.7)
                .in(archive);
        await(1);
        String begun = measure.substring(0, measure.length() - 4).toLowerCase(Locale.ROOT);
        until(() -> !suggestions.measures(begun, 5).isEmpty());

        assertThat(suggestions.measures(begun, 5)).containsExactly(new Suggestion("figure", measure, 0, null));
        assertThat(suggestions.to(begun, Locale.GERMAN))
                .extracting(Suggestion::kind, Suggestion::label)
                .containsExactly(tuple("figure", measure));
        assertThat(suggestions.measures("vage" + begun, 5))
                .as("one that is not certain")
                .isEmpty();
    }

    @Test
    void aFieldForNamesIsCompletedToThemAlone() {
        lighthouse();

        assertThat(suggestions.entities(unique, 5, Locale.GERMAN))
                .containsExactlyInAnyOrder(
                        new Suggestion("person", henrike, 1, null), new Suggestion("place", lake, 1, null));
        assertThat(suggestions.entities(unique, 1, Locale.GERMAN)).hasSize(1);
    }

    @Test
    void nothingBeginsWithoutLetters() {
        for (String typed : List.of("", "   ", "\"(((", "%")) {
            assertThat(suggestions.to(typed, Locale.GERMAN)).as(typed).isEmpty();
            assertThat(suggestions.measures(typed, 5)).as(typed).isEmpty();
            assertThat(suggestions.entities(typed, 5, Locale.GERMAN)).as(typed).isEmpty();
        }
    }
}
