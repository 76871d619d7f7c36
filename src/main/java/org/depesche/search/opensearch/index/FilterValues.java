package org.depesche.search.opensearch.index;

import java.util.Arrays;
import org.depesche.search.changes.ArticleRow;
import org.depesche.tagging.FigureKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds the values by which articles are filtered to the documents of an article and of its figures. */
final class FilterValues {

    private FilterValues() {}

    /** @param kinds the field for the kinds of all figures of the article */
    static void add(ObjectNode document, ArticleRow article, String kinds) {
        ArrayNode entities = document.putArray(ClusterFields.ENTITY);
        Arrays.stream(article.entities()).forEach(entity -> entities.add(String.valueOf(entity)));
        ArticleRow.Publication publication = article.publication().listed();
        addWord(document, ClusterFields.SOURCE, publication.source());
        addWord(document, ClusterFields.SECTION, publication.section());
        addWord(document, ClusterFields.LANGUAGE, publication.language());
        ArrayNode all = document.putArray(kinds);
        for (FigureKind kind : FigureKind.values()) {
            if (article.figures().stream().anyMatch(row -> row.figure().kind() == kind)) {
                all.add(kind.code());
            }
        }
    }

    private static void addWord(ObjectNode document, String field, @Nullable String value) {
        if (value != null) {
            document.put(field, value);
        }
    }
}
