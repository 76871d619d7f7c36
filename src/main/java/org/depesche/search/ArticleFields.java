package org.depesche.search;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexableFieldType;
import org.jspecify.annotations.Nullable;

/**
 * The fields of an article in the index, which has what readers may see and nothing else. Whoever changes them raises {@link #VERSION}: the index is then
 * built anew.
 */
final class ArticleFields {

    static final String VERSION = "11";

    /** The article's id, as a term. */
    static final String ID = "id";
    /** The article's id, as a column. */
    static final String NUMBER = "number";
    /** {@link ArticleRow#digest}, as a column. */
    static final String DIGEST = "digest";
    /** Headline, and behind it the kicker. */
    static final String HEADLINE = "headline";

    static final String LEAD = "lead";
    /** All after the headline, the lead too. */
    static final String BODY = "body";

    static final String AUTHOR = "author";
    static final String SOURCE = "source";
    static final String SECTION = "section";
    static final String LANGUAGE = "language";
    /** Ids of entities as found, merges not followed. */
    static final String ENTITY = "entity";
    /** The kinds of its figures, as terms. */
    static final String KIND = "kind";
    /** The kinds of its figures, a bit for each {@link org.depesche.tagging.FigureKind}. */
    static final String KINDS = "kinds";
    /** Seconds since 1970, to sort by. */
    static final String TIME = "time";
    /** Days since 1970, to filter by. */
    static final String DAY = "day";
    /** As ISO 8601, to show. */
    static final String PUBLISHED = "published";

    /** Words, their places and their offsets (marks need no second analysis), and the text itself. */
    static final FieldType TEXT = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true);
    /** Only words: for ranking and for names. */
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

    /** A text in a language of its own, whatever the index's analyzer. */
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
