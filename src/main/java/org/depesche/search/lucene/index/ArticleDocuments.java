package org.depesche.search.lucene.index;

import java.time.OffsetDateTime;
import java.time.ZoneId;
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
import org.depesche.article.Published;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.lucene.index.ArticleFields.TextIn;
import org.depesche.search.words.Language;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/** Makes the document of the article index from an article. */
final class ArticleDocuments {

    private ArticleDocuments() {}

    /** The article in the article index. */
    static Document of(ArticleRow article, ZoneId zone) {
        Document document = new Document();
        document.add(new StringField(ArticleFields.ID, String.valueOf(article.id()), Field.Store.NO));
        document.add(new NumericDocValuesField(ArticleFields.NUMBER, article.id()));
        document.add(new NumericDocValuesField(ArticleFields.DIGEST, article.digest()));
        Language reading = Language.of(article.publication().language());
        document.add(
                new TextIn(reading, ArticleFields.HEADLINE, article.heading().headline(), ArticleFields.TEXT));
        if (article.heading().kicker() != null) {
            document.add(new TextIn(
                    reading, ArticleFields.HEADLINE, article.heading().kicker(), ArticleFields.TEXT));
        }
        String body = article.body();
        if (!body.isEmpty()) {
            int lead = body.indexOf(TaggableText.BETWEEN_BLOCKS);
            document.add(new TextIn(
                    reading, ArticleFields.LEAD, lead < 0 ? body : body.substring(0, lead), ArticleFields.WORDS));
            document.add(new TextIn(reading, ArticleFields.BODY, body, ArticleFields.TEXT));
        }
        for (String author : article.heading().authors()) {
            document.add(new TextIn(Language.GERMAN, ArticleFields.AUTHOR, author, ArticleFields.WORDS));
        }
        ArticleRow.Publication listed = article.publication().listed();
        addWord(document, ArticleFields.SOURCE, listed.source());
        addWord(document, ArticleFields.SECTION, listed.section());
        addWord(document, ArticleFields.LANGUAGE, listed.language());
        listed.indexedKeywords()
                .forEach(keyword -> document.add(new StringField(ArticleFields.KEYWORD, keyword, Field.Store.NO)));
        for (int entity : article.entities()) {
            document.add(new StringField(ArticleFields.ENTITY, String.valueOf(entity), Field.Store.NO));
            document.add(new SortedNumericDocValuesField(ArticleFields.ENTITY, entity));
        }
        addKinds(document, article);
        if (article.publication().published() != null) {
            addTime(document, article.publication().published(), zone, article.changed());
        }
        return document;
    }

    private static void addKinds(Document document, ArticleRow article) {
        int bits = 0;
        for (FigureKind kind : FigureKind.values()) {
            if (article.figures().stream().anyMatch(figure -> figure.figure().kind() == kind)) {
                document.add(new StringField(ArticleFields.KIND, kind.code(), Field.Store.NO));
                bits |= 1 << kind.ordinal();
            }
        }
        if (bits != 0) {
            document.add(new NumericDocValuesField(ArticleFields.KINDS, bits));
        }
    }

    /** An article with a future date is sorted by its last change, so that it does not come first. */
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
        if (value != null) {
            document.add(new StringField(field, value, Field.Store.YES));
            document.add(new SortedDocValuesField(field, new BytesRef(value)));
        }
    }
}
