package org.depesche.search.opensearch.index;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.depesche.article.Published;
import org.depesche.search.Facet;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.criteria.TextField;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.words.Language;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes the document of the index of articles from an article, with its figures inside. */
final class ArticleBody {

    private static final LocalDate FIRST_DAY = LocalDate.of(0, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    private ArticleBody() {}

    /**
     * @param register for the ids under which entities are shown; counts of facets are by these
     * @param zone of articles with a day and no time
     */
    static ObjectNode of(ArticleRow article, EntityColumns.Snapshot register, ZoneId zone) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put(ClusterFields.TYPE, ClusterFields.ARTICLE_TYPE);
        document.put(ClusterFields.NUMBER, article.id());
        document.put(ClusterFields.DIGEST, article.digest());
        addTexts(document, article);
        FilterValues.add(document, article, ClusterFields.KIND);
        ArrayNode keywords = document.putArray(ClusterFields.KEYWORD);
        article.publication().indexedKeywords().forEach(keywords::add);
        addShown(document, article, register);
        Published published = article.publication().published();
        if (published != null) {
            addTime(document, published, zone, article.changed());
        }
        document.put(ClusterFields.FIGURES, article.figures().size());
        ArrayNode figures = document.putArray(ClusterFields.FIGURE);
        FigureBodies.inside(article).forEach(figures::add);
        return document;
    }

    private static void addTexts(ObjectNode document, ArticleRow article) {
        Language reading = Language.of(article.publication().language());
        ArticleRow.Heading heading = article.heading();
        List<String> headline = new ArrayList<>(List.of(heading.headline()));
        if (heading.kicker() != null) {
            headline.add(heading.kicker());
        }
        addText(document, TextField.HEADLINE, reading, headline);
        String body = article.body();
        if (!body.isEmpty()) {
            int lead = body.indexOf(TaggableText.BETWEEN_BLOCKS);
            addText(document, TextField.LEAD, reading, List.of(lead < 0 ? body : body.substring(0, lead)));
            addText(document, TextField.BODY, reading, List.of(body));
        }
        addText(document, TextField.AUTHOR, Language.GERMAN, heading.authors());
        document.put(ClusterFields.HEADLINE_TEXT, heading.headline());
    }

    private static void addText(ObjectNode document, TextField field, Language language, List<String> texts) {
        if (!texts.isEmpty()) {
            document.put(ClusterFields.of(field), TermText.of(language, texts));
        }
    }

    /** The entities by kind, each once, under the ids that hits show; hidden ones are not counted. */
    private static void addShown(ObjectNode document, ArticleRow article, EntityColumns.Snapshot register) {
        int[] shown = Arrays.stream(article.entities())
                .map(register::canonical)
                .filter(register::knows)
                .distinct()
                .toArray();
        for (int id : shown) {
            document.withArray(Facet.of(register.kind(id)).parameter()).add(String.valueOf(id));
        }
    }

    /** An article with a future date is sorted by its last change, so that it does not come first. */
    private static void addTime(
            ObjectNode document, Published published, ZoneId zone, @Nullable OffsetDateTime changed) {
        OffsetDateTime time = published.time();
        Instant instant = time == null ? published.day().atStartOfDay(zone).toInstant() : time.toInstant();
        Instant shown = changed == null || instant.isBefore(changed.toInstant()) ? instant : changed.toInstant();
        document.put(ClusterFields.TIME, writable(shown).toString());
        document.put(ClusterFields.DAY, writable(published.day()).toString());
        document.put(ClusterFields.PUBLISHED, published.iso());
    }

    /** In whole seconds, and within the years that have four digits. */
    private static Instant writable(Instant time) {
        Instant first = FIRST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant last = LAST_DAY.atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant near = time.isBefore(first) ? first : time.isAfter(last) ? last : time;
        return near.truncatedTo(ChronoUnit.SECONDS);
    }

    private static LocalDate writable(LocalDate day) {
        return day.isBefore(FIRST_DAY) ? FIRST_DAY : day.isAfter(LAST_DAY) ? LAST_DAY : day;
    }
}
