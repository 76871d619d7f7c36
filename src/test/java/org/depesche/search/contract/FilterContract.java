package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.depesche.search.Facet;
import org.depesche.search.SearchParameters;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Hit;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The values of filters are understood as readers write them, and a hint names a value that no article has. */
abstract class FilterContract extends SearchContract {

    @BeforeEach
    void twoArticles() {
        article("Der Hafen wächst " + unique)
                .language(Locale.GERMAN)
                .paragraph("Rund 220 Milliarden Euro.")
                .counts("220 Milliarden Euro", FigureKind.MONEY, "220000000000", Modifier.EXACT, "EUR", null)
                .in(archive);
        article("The harbour grows " + unique)
                .source(source + " & Co.")
                .language(Locale.UK)
                .paragraph("Nobody knows why.")
                .in(archive);
        until(() -> find(SearchQuery.of(unique)).total() == 2);
    }

    private SearchResult find(String parameter, String value) {
        return find(SearchParameters.query(Map.of("q", List.of(unique), parameter, List.of(value))));
    }

    @Test
    void aValueIsUnderstoodInAnyCase() {
        until(() -> find("source", source).hints().isEmpty());

        SoftAssertions.assertSoftly(all -> """
                language | de                  | Der Hafen wächst
                language | DE                  | Der Hafen wächst
                language | German              | Der Hafen wächst
                language | deutsch             | Der Hafen wächst
                language | -DE                 | The harbour grows
                language | EN-gb               | The harbour grows
                kind     | MONEY               | Der Hafen wächst
                source   | küstendienst UNIQUE | Der Hafen wächst
                source   | KUESTENDIENST UNIQUE| Der Hafen wächst
                """.lines().map(line -> line.split(" *\\| *")).forEach(line -> {
            SearchResult result = find(line[0], line[1].replace("UNIQUE", unique));
            all.assertThat(result.hits()).as(line[1]).extracting(Hit::title).containsExactly(line[2] + " " + unique);
            all.assertThat(result.hints()).as(line[1]).isEmpty();
        }));
    }

    @Test
    void aQueryIsResolvedToTheValuesOfTheArchive() {
        SearchQuery asked = SearchQuery.of(unique)
                .with(Facet.LANGUAGE, "DE")
                .with(Facet.SOURCE, "KUESTENDIENST " + unique)
                .with(Facet.PLACE, "Nirgendwo " + unique);
        until(() -> search.resolve(asked).filter(Facet.SOURCE).any().contains(source));

        SearchQuery resolved = search.resolve(asked);

        assertThat(resolved.filter(Facet.LANGUAGE).any()).containsExactly("de");
        assertThat(resolved.filter(Facet.PLACE).any())
                .as("an unknown name stays and finds nothing")
                .containsExactly("Nirgendwo " + unique);
        assertThat(find(resolved).total()).isZero();
    }

    @Test
    void aValueThatNothingHasIsNamed() {
        SoftAssertions.assertSoftly(all -> """
                language | tlh                | no-such-language
                language | -tlh               | no-such-language
                source   | Niemand und Söhne  | no-such-source
                section  | Nirgendwo          | no-such-section
                kind     | Schulden           | no-such-kind
                year     | gestern            | no-such-year
                person   | Niemand Niemandsen | no-such-person
                place    | 999999999          | no-such-place
                """.lines().map(line -> line.split(" *\\| *")).forEach(
                line -> all.assertThat(find(line[0], line[1]).hints())
                        .containsExactly(new Hint(line[2], line[1].replaceFirst("^-", "")))));
    }
}
