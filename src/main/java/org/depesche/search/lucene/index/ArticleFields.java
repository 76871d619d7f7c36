package org.depesche.search.lucene.index;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableFieldType;
import org.depesche.search.changes.ArticleRow;
import org.depesche.search.words.Language;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an article in the index, which holds visible articles only. A change of the fields needs a new
 * {@link #VERSION}, so that every index is built anew.
 */
public final class ArticleFields {

    public static final String VERSION = "14-" + ArticleRow.shape();

    /** The article's id, as a term. */
    public static final String ID = "id";
    /** The article's id, as a column. */
    public static final String NUMBER = "number";
    /** {@code ArticleRow.digest}, as a column. */
    static final String DIGEST = "digest";
    /** Headline, followed by the kicker. */
    public static final String HEADLINE = "headline";

    public static final String LEAD = "lead";
    /** All text after the headline, including the lead. */
    public static final String BODY = "body";

    public static final String AUTHOR = "author";
    public static final String SOURCE = "source";
    public static final String SECTION = "section";
    public static final String LANGUAGE = "language";
    /** The folded keywords. */
    public static final String KEYWORD = "keyword";
    /** Ids of the named entities before merges. */
    public static final String ENTITY = "entity";
    /** The kinds of its figures, as terms. */
    static final String KIND = "kind";
    /** The kinds of its figures, a bit for each {@link org.depesche.tagging.FigureKind}. */
    public static final String KINDS = "kinds";
    /** Seconds since 1970, to sort by. */
    public static final String TIME = "time";
    /** Days since 1970, to filter by. */
    public static final String DAY = "day";
    /** ISO 8601, to show. */
    public static final String PUBLISHED = "published";

    /** Words with positions and offsets, so that marks need no second analysis, and the text itself. */
    static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
    /** Words with positions, for ranking and for names. */
    static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false);

    private ArticleFields() {}

    private static FieldType type(IndexOptions options, boolean stored) {
        FieldType type = new FieldType();
        type.setTokenized(true);
        type.setIndexOptions(options);
        type.setStored(stored);
        type.freeze();
        return type;
    }

    /** A text with the analysis of its language instead of the index's analyzer. */
    static final class TextIn extends Field {

        private final Language language;

        TextIn(Language language, String name, String text, IndexableFieldType type) {
            super(name, text, type);
            this.language = language;
        }

        @Override
        public TokenStream tokenStream(Analyzer analyzer, @Nullable TokenStream reuse) {
            return language.analyzer().tokenStream(name(), stringValue());
        }
    }
}
