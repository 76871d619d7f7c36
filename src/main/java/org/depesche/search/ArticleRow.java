package org.depesche.search;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.depesche.article.Published;
import org.depesche.search.ArticleFields.TextIn;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/**
 * What the index wants to know of an article, as read from the database. There is one of what readers may see, and of
 * nothing else.
 *
 * @param text headline, blank line, paragraphs
 * @param entities ids of the entities that it names, each once
 */
record ArticleRow(
        long id,
        String headline,
        @Nullable String kicker,
        List<String> authors,
        @Nullable Published published,
        @Nullable String source,
        @Nullable String section,
        @Nullable String language,
        String text,
        int[] entities,
        List<FigureRow> figures,
        @Nullable OffsetDateTime changed) {

    /**
     * A figure of an article.
     *
     * @param subjects ids of the entities that it is told of, ascending: see {@link FigureSubjects}
     */
    record FigureRow(
            long id,
            String kind,
            BigDecimal value,
            @Nullable BigDecimal lower,
            @Nullable BigDecimal upper,
            String unit,
            @Nullable String per,
            @Nullable String measure,
            @Nullable String measureLemma,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            String modifier,
            @Nullable String role,
            @Nullable String change,
            @Nullable String periodFound,
            List<Integer> subjects) {

        /** Of a row that has the columns of {@code article_figure} by their names. */
        static FigureRow read(ResultSet row, List<Integer> subjects) throws SQLException {
            return new FigureRow(
                    row.getLong("id"),
                    row.getString("kind"),
                    row.getBigDecimal("value"),
                    row.getBigDecimal("lower"),
                    row.getBigDecimal("upper"),
                    row.getString("unit"),
                    row.getString("per"),
                    row.getString("measure"),
                    row.getString("measure_lemma"),
                    row.getObject("period_start", LocalDate.class),
                    row.getObject("period_end", LocalDate.class),
                    row.getString("modifier"),
                    row.getString("role"),
                    row.getString("change"),
                    row.getString("period_found"),
                    subjects);
        }
    }

    /** Everything after the headline. */
    String body() {
        int end = text.indexOf(TaggableText.BETWEEN_BLOCKS);
        return end < 0 ? "" : text.substring(end + TaggableText.BETWEEN_BLOCKS.length());
    }

    /** A number that is another one as soon as anything of this is: what the index has is compared by it. */
    long digest() {
        int[] named = entities.clone();
        Arrays.sort(named);
        List<FigureRow> counted =
                figures.stream().sorted(Comparator.comparingLong(FigureRow::id)).toList();
        String all = Stream.of(
                        headline,
                        kicker,
                        authors,
                        published,
                        source,
                        section,
                        language,
                        text,
                        Arrays.toString(named),
                        counted)
                .map(String::valueOf)
                .collect(Collectors.joining("\u001F"));
        return StringHelper.murmurhash3_x64_128(new BytesRef(all))[0];
    }

    /** The article in the article index. */
    Document document(ZoneId zone) {
        Document document = new Document();
        document.add(new StringField(ArticleFields.ID, String.valueOf(id), Field.Store.NO));
        document.add(new NumericDocValuesField(ArticleFields.NUMBER, id));
        document.add(new NumericDocValuesField(ArticleFields.DIGEST, digest()));
        Language reading = Language.of(language);
        document.add(new TextIn(reading, ArticleFields.HEADLINE, headline, ArticleFields.TEXT));
        if (kicker != null) {
            document.add(new TextIn(reading, ArticleFields.HEADLINE, kicker, ArticleFields.TEXT));
        }
        String body = body();
        if (!body.isEmpty()) {
            int lead = body.indexOf(TaggableText.BETWEEN_BLOCKS);
            document.add(new TextIn(
                    reading, ArticleFields.LEAD, lead < 0 ? body : body.substring(0, lead), ArticleFields.WORDS));
            document.add(new TextIn(reading, ArticleFields.BODY, body, ArticleFields.TEXT));
        }
        for (String author : authors) {
            document.add(new TextIn(Language.GERMAN, ArticleFields.AUTHOR, author, ArticleFields.WORDS));
        }
        addWord(document, ArticleFields.SOURCE, source);
        addWord(document, ArticleFields.SECTION, section);
        addWord(
                document,
                ArticleFields.LANGUAGE,
                language == null ? null : Locale.forLanguageTag(language).getLanguage());
        for (int entity : entities) {
            document.add(new StringField(ArticleFields.ENTITY, String.valueOf(entity), Field.Store.NO));
            document.add(new SortedNumericDocValuesField(ArticleFields.ENTITY, entity));
        }
        addKinds(document);
        if (published != null) {
            addTime(document, published, zone, changed);
        }
        return document;
    }

    private void addKinds(Document document) {
        int bits = 0;
        for (FigureKind kind : FigureKind.values()) {
            if (figures.stream().anyMatch(figure -> figure.kind().equals(kind.name()))) {
                document.add(new StringField(ArticleFields.KIND, kind.code(), Field.Store.NO));
                bits |= 1 << kind.ordinal();
            }
        }
        if (bits != 0) {
            document.add(new NumericDocValuesField(ArticleFields.KINDS, bits));
        }
    }

    /** A date that lies ahead does not lead: in order the article stands where it last changed. */
    private static void addTime(Document document, Published published, ZoneId zone, @Nullable OffsetDateTime changed) {
        OffsetDateTime time = published.time();
        long seconds = time == null ? published.day().atStartOfDay(zone).toEpochSecond() : time.toEpochSecond();
        int day = (int) published.day().toEpochDay();
        long shown = changed == null ? seconds : Math.min(seconds, changed.toEpochSecond());
        document.add(new LongField(ArticleFields.TIME, shown, Field.Store.NO));
        document.add(new IntPoint(ArticleFields.DAY, day));
        document.add(new NumericDocValuesField(ArticleFields.DAY, day));
        document.add(new StoredField(ArticleFields.PUBLISHED, published.iso()));
    }

    private static void addWord(Document document, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            document.add(new StringField(field, value, Field.Store.YES));
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }

    /** Its figures in the figure index, one document each. */
    List<Document> figureDocuments() {
        List<Document> documents = new ArrayList<>(figures.size());
        for (FigureRow figure : figures) {
            documents.add(FigureFields.document(this, figure));
        }
        return documents;
    }

    /** The offset of the file, if it gave one. */
    static Published published(LocalDate day, @Nullable OffsetDateTime instant, @Nullable Integer offset) {
        return instant == null || offset == null
                ? Published.on(day)
                : Published.at(instant.withOffsetSameInstant(ZoneOffset.ofTotalSeconds(offset)));
    }
}
