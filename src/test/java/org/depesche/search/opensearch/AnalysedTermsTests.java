package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.depesche.search.opensearch.index.ClusterFields;
import org.depesche.search.opensearch.index.TermText;
import org.depesche.search.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** OpenSearch needs no analysis of German: it finds the terms that {@link Language} makes of words. */
@Tag("slow")
@Tag("opensearch")
class AnalysedTermsTests {

    private static OpenSearchShelf shelf;

    @BeforeAll
    static void write() throws IOException {
        shelf = new OpenSearchShelf()
                .with("de", "Streik", "Die Hafenarbeiter legen die Arbeit nieder.")
                .with("de", "Einigung", "Im Hafen wird wieder gearbeitet, die Arbeiterin kam früh.");
    }

    @AfterAll
    static void close() throws IOException {
        shelf.close();
    }

    @Test
    void anExactForm() throws IOException {
        assertThat(find("match", "body", "hafen")).containsExactly("Einigung");
        assertThat(find("match", "body", "hafenarbeiter")).containsExactly("Streik");
    }

    @Test
    void aBaseForm() throws IOException {
        assertThat(find("match", "body", baseOf("hafenarbeitern"))).containsExactly("Streik");
        assertThat(find("match", "body", baseOf("häfen"))).containsExactly("Einigung");
    }

    @Test
    void aPartOfACompound() throws IOException {
        assertThat(find("match", "body", Language.GERMAN.asPart("hafen"))).containsExactly("Streik");
    }

    @Test
    void aPhraseOfFormsOfAllKinds() throws IOException {
        String part = Language.GERMAN.asPart("hafen");
        assertThat(find("match_phrase", "body", part + " " + baseOf("legen") + " die"))
                .containsExactly("Streik");
        assertThat(find("match_phrase", "body", part + " die")).isEmpty();
    }

    @Test
    void aPhraseOfOneOfSeveralForms() throws IOException {
        String forms = TermText.at(List.of(Language.GERMAN.asPart("hafen"), "hafen"));
        assertThat(find("match_phrase", "body", "im " + forms + " wird")).containsExactly("Einigung");
    }

    private static String baseOf(String word) {
        return Language.GERMAN.forms(word).getFirst();
    }

    private static List<String> find(String kind, String field, String terms) throws IOException {
        ObjectNode query = JsonNodeFactory.instance.objectNode();
        query.putObject(kind).putObject(field).put("query", terms).put("analyzer", ClusterFields.ANALYZER);
        return shelf.find(query);
    }
}
