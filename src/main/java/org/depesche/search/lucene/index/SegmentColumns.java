package org.depesche.search.lucene.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.FixedBitSet;
import org.depesche.search.Facet;
import org.depesche.search.counts.MonthNumbers;
import org.depesche.search.names.EntityColumns;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one segment on the heap for counting, some 50 bytes an article. A segment never changes, so they are read
 * once.
 */
public final class SegmentColumns {

    /** The month of an article without a day of publication. */
    public static final short UNDATED = Short.MIN_VALUE;

    private static final Map<IndexReader.CacheKey, SegmentColumns> KNOWN = new ConcurrentHashMap<>();

    public final int[] articles;
    /** By {@link MonthNumbers}, or {@link #UNDATED}. */
    public final short[] months;
    /** The kinds of an article's figures as bits. */
    public final int[] kinds;

    private final int[] firstEntity;
    private final int[] entities;
    private final Map<Facet, Words> words = new EnumMap<>(Facet.class);
    private volatile @Nullable Merged merged;

    /**
     * @param docs that name a merged, hidden or unknown entity; null: none
     * @param merges of the register for which they are right
     * @param size of that register
     */
    private record Merged(@Nullable FixedBitSet docs, int merges, int size) {

        boolean holds(EntityColumns.Snapshot register) {
            return merges == register.merges() && size <= register.size();
        }
    }

    /**
     * A column of words.
     *
     * @param numbers of each document's word among the values; -1: none
     */
    public record Words(int[] numbers, String[] values) {

        /**
         * Counts the words of documents by their numbers.
         *
         * @param each the count of a document
         */
        public void count(int[] docs, int size, int each, int[] counts) {
            for (int i = 0; i < size; i++) {
                int number = numbers[docs[i]];
                if (number >= 0) {
                    counts[number] += each;
                }
            }
        }
    }

    private SegmentColumns(LeafReader reader) throws IOException {
        int size = reader.maxDoc();
        articles = new int[size];
        NumericDocValues ids = DocValues.getNumeric(reader, ArticleFields.NUMBER);
        for (int doc = ids.nextDoc(); doc < size; doc = ids.nextDoc()) {
            articles[doc] = Math.toIntExact(ids.longValue());
        }
        months = new short[size];
        Arrays.fill(months, UNDATED);
        NumericDocValues days = DocValues.getNumeric(reader, ArticleFields.DAY);
        for (int doc = days.nextDoc(); doc < size; doc = days.nextDoc()) {
            months[doc] = MonthNumbers.of(LocalDate.ofEpochDay(days.longValue()));
        }
        kinds = new int[size];
        NumericDocValues figures = DocValues.getNumeric(reader, ArticleFields.KINDS);
        for (int doc = figures.nextDoc(); doc < size; doc = figures.nextDoc()) {
            kinds[doc] = (int) figures.longValue();
        }
        firstEntity = new int[size + 1];
        int[] all = new int[Math.max(16, size * 8)];
        int count = 0;
        SortedNumericDocValues named = DocValues.getSortedNumeric(reader, ArticleFields.ENTITY);
        for (int doc = 0; doc < size; doc++) {
            firstEntity[doc] = count;
            if (named.advanceExact(doc)) {
                for (int i = named.docValueCount(); i > 0; i--) {
                    all = ArrayUtil.grow(all, count + 1);
                    all[count++] = Math.toIntExact(named.nextValue());
                }
            }
        }
        firstEntity[size] = count;
        entities = Arrays.copyOf(all, count);
        for (Facet facet : Facet.values()) {
            if (facet.isOfWords()) {
                words.put(facet, words(reader, facet.parameter()));
            }
        }
    }

    public static SegmentColumns of(LeafReader reader) {
        IndexReader.CacheHelper helper = reader.getCoreCacheHelper();
        SegmentColumns known = KNOWN.get(helper.getKey());
        return known != null
                ? known
                : KNOWN.computeIfAbsent(helper.getKey(), key -> {
                    try {
                        helper.addClosedListener(KNOWN::remove);
                        return new SegmentColumns(reader);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Words words(LeafReader reader, String field) throws IOException {
        SortedDocValues column = DocValues.getSorted(reader, field);
        String[] values = new String[column.getValueCount()];
        TermsEnum terms = column.termsEnum();
        for (int i = 0; i < values.length; i++) {
            values[i] = terms.next().utf8ToString();
        }
        int[] numbers = new int[reader.maxDoc()];
        Arrays.fill(numbers, -1);
        for (int doc = column.nextDoc(); doc < numbers.length; doc = column.nextDoc()) {
            numbers[doc] = column.ordValue();
        }
        return new Words(numbers, values);
    }

    public Map<Facet, Words> words() {
        return words;
    }

    /** The ids of the entities of all documents, one document after the other. */
    public int[] entities() {
        return entities;
    }

    /** The index of the first entity of each document, and after the last document the number of all. */
    public int[] firstEntities() {
        return firstEntity;
    }

    /**
     * The documents whose ids cannot be counted as they are, because an entity was merged or hidden, or was not known to the
     * register; null if there are none.
     */
    @Nullable
    public FixedBitSet merged(EntityColumns.Snapshot register) {
        Merged known = merged;
        if (known == null || !known.holds(register)) {
            known = new Merged(mergedIn(register.canonical()), register.merges(), register.size());
            merged = known;
        }
        return known.docs;
    }

    private @Nullable FixedBitSet mergedIn(int[] canonical) {
        FixedBitSet docs = new FixedBitSet(articles.length);
        boolean some = false;
        for (int doc = 0; doc < articles.length; doc++) {
            for (int i = firstEntity[doc]; i < firstEntity[doc + 1]; i++) {
                int id = entities[i];
                if (id >= canonical.length || canonical[id] != id) {
                    docs.set(doc);
                    some = true;
                    break;
                }
            }
        }
        return some ? docs : null;
    }
}
