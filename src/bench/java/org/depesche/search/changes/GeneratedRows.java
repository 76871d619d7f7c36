package org.depesche.search.changes;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.register.Register;
import org.depesche.search.changes.ArticleRow.FigureRow;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.Quantity;
import org.depesche.tagging.SmallLetters;
import org.depesche.tagging.TaggableText;

/** Generated articles as rows for COPY. A last paragraph of each writes its names and figures out. */
final class GeneratedRows {

    static final EntityColumns.Snapshot REGISTER = GeneratedArticles.register();

    private static final String ARTICLE = """
            article (id, fingerprint, pubstatus, public_since, headline, published_on, source, section, language, text, \
            block_kinds, stored_at, changed_at)""";
    private static final String MENTION = """
            article_mention (id, article_id, entity_id, kind, span_start, span_end, surface, name, key, origin, confidence)""";
    private static final String FIGURE = """
            article_figure (id, article_id, span_start, span_end, surface, sentence_start, sentence_end, kind, value, \
            lower, upper, modifier, unit, measure, measure_lemma, measure_confidence, origin)""";

    private final Map<String, StringBuilder> tables = new LinkedHashMap<>();
    private final Map<String, String> measures = new TreeMap<>();
    private long mentions;

    /** Columns and rows by table. The rows are given once. */
    Map<String, String> take() {
        Map<String, String> rows = new LinkedHashMap<>();
        tables.forEach((table, written) -> rows.put(table, written.toString()));
        tables.clear();
        return rows;
    }

    /** The keys of all measures by their lemmas. */
    Map<String, String> measures() {
        return measures;
    }

    void add(ArticleRow article) {
        StringBuilder text = new StringBuilder(article.text()).append(TaggableText.BETWEEN_BLOCKS);
        List<FigureRow> figures = article.figures();
        int[] entities = article.entities();
        for (int i = 0; i < Math.max(entities.length, figures.size()); i++) {
            int sentence = text.length();
            if (i < entities.length) {
                mention(article.id(), entities[i], text);
            }
            if (i < figures.size()) {
                figure(article.id(), figures.get(i), sentence, text);
            }
            text.append(". ");
        }
        ArticleRow.Publication publication = article.publication();
        String whole = text.toString().strip();
        row(
                ARTICLE,
                article.id(),
                fingerprint(whole),
                "USABLE",
                "now",
                article.heading().headline(),
                Objects.requireNonNull(publication.published()).day(),
                publication.source(),
                publication.section(),
                publication.language(),
                whole.replace("\n", "\\n"),
                "H" + "P".repeat(whole.split(TaggableText.BETWEEN_BLOCKS).length - 1),
                "now",
                "now");
    }

    private void mention(long article, int entity, StringBuilder text) {
        String name = REGISTER.registered(entity);
        int start = text.length();
        text.append(name);
        row(
                MENTION,
                ++mentions,
                article,
                entity,
                REGISTER.kind(entity),
                start,
                text.length(),
                name,
                name,
                Register.fold(name),
                "MACHINE",
                0.9);
    }

    private void figure(long article, FigureRow row, int sentence, StringBuilder text) {
        Quantity quantity = row.figure().quantity();
        String measure = Objects.requireNonNull(row.figure().measure());
        measures.computeIfAbsent(measure, Register::fold);
        text.append(' ').append(measure).append(' ');
        int start = text.length();
        String number = quantity.value().toPlainString();
        text.append(number).append(' ').append(quantity.unit());
        row(
                FIGURE,
                row.id(),
                article,
                start,
                text.length(),
                text.substring(start),
                sentence,
                text.length() + 1,
                row.figure().kind(),
                number,
                number,
                number,
                quantity.modifier(),
                quantity.unit(),
                measure,
                measure,
                1,
                "MACHINE");
    }

    /** As {@link org.depesche.article.ArticleDraft} has it, of the signs that these texts have. */
    private static String fingerprint(String text) {
        String words = SmallLetters.of(text).replace(".", "").replace(TaggableText.BETWEEN_BLOCKS, " ");
        return DigestUtils.sha256Hex(words).substring(0, 32);
    }

    private void row(String table, Object... values) {
        StringBuilder rows = tables.computeIfAbsent(table, any -> new StringBuilder());
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i]);
        }
        rows.append('\n');
    }
}
