package org.depesche.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.util.List;
import java.util.Locale;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.search.ArticleSearch;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.Suggestions.Suggestion;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Quantity.Modifier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The names that a reader types to lay something beside something else. */
@DepescheTest
class SideNamesTests {

    @Autowired
    SideNames names;

    @Autowired
    Archive archive;

    @Autowired
    ArticleSearch search;

    @Test
    void aNameIsAPersonASourceAMeasureOrWords() {
        String word = UniqueWord.next();
        String source = "Elbpost " + word;
        String person = "Rieke " + word;
        String measure = "Pegel" + word;
        SampleArticle.of("Hochwasser")
                .source(source)
                .paragraph(person + " nannte einen " + measure + " von 7 Metern.")
                .names(EntityKind.PERSON, person, person)
                .counts("7 Metern", FigureKind.LENGTH, "7", Modifier.EXACT, "m", measure)
                .in(archive);
        await().until(() -> search.search(SearchQuery.everything().with(Facet.SOURCE, source), Locale.GERMAN)
                        .total()
                == 1);

        assertThat(side(person).filter(Facet.PERSON).all()).hasSize(1);
        assertThat(side(source.toUpperCase(Locale.ROOT)).filter(Facet.SOURCE).any())
                .containsExactly(source);
        await().until(() -> !names.beginning(measure, Locale.GERMAN).isEmpty());
        assertThat(side(measure).figures()).containsExactly(measure);
        assertThat(side(word).q()).isEqualTo(word);
        assertThat(List.of(side(person), side(source), side(measure)))
                .allSatisfy(found ->
                        assertThat(search.search(found, Locale.GERMAN).total()).isEqualTo(1));

        assertThat(names.beginning("Elbpost " + word, Locale.GERMAN))
                .containsExactly(new Suggestion("source", source, 1, null));
        assertThat(names.beginning(measure, Locale.GERMAN))
                .extracting(Suggestion::kind)
                .containsExactly("figure");
        assertThat(names.beginning("Hochwasser", Locale.GERMAN))
                .extracting(Suggestion::kind)
                .doesNotContain("article");
    }

    private SearchQuery side(String name) {
        return names.side(name, Locale.GERMAN).query();
    }
}
