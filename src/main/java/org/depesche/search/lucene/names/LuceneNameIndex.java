package org.depesche.search.lucene.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.IOFunction;
import org.depesche.register.Register;
import org.depesche.search.lucene.index.MatchingDocuments;
import org.depesche.search.lucene.index.NearTerms;
import org.depesche.search.names.NameIndex;
import org.depesche.search.words.NameSound;
import org.depesche.search.words.NearWord;
import org.depesche.search.words.Umlauts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A small Lucene index in memory of the names of the register, some 130 bytes a name. It finds names by the beginnings of
 * their words and by their sound, and similar words for a misspelled one.
 */
@Component
public class LuceneNameIndex implements NameIndex {

    private static final String WORDS = "words";
    private static final String LAST = "last";
    private static final String SOUND = "sound";
    private static final String ENTITY = "entity";
    private static final int ROWS_AT_ONCE = 5000;
    private static final String NAMES = "select id, entity_id, folded from entity_name where removed_by is null and ";

    private static final Analyzer BY_WORD = new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
            return new TokenStreamComponents(words);
        }
    };

    private final JdbcClient jdbc;
    private final IndexWriter names;
    private final SearcherManager searchers;

    LuceneNameIndex(JdbcClient jdbc) throws IOException {
        this.jdbc = jdbc;
        this.names = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(BY_WORD));
        this.searchers = new SearcherManager(names, null);
    }

    private record Row(long id, int entityId, String folded) {}

    @Override
    public void load() {
        try {
            names.deleteAll();
            List<Row> rows = after(0);
            while (!rows.isEmpty()) {
                add(rows);
                rows = after(rows.getLast().id());
            }
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Row> after(long id) {
        return jdbc.sql(NAMES + "id > :id order by id limit :most")
                .param("id", id)
                .param("most", ROWS_AT_ONCE)
                .query(Row.class)
                .list();
    }

    @Override
    public void reload(Collection<Integer> entities) {
        List<Row> rows = jdbc.sql(NAMES + "entity_id = any(:ids)")
                .param("ids", entities.toArray(Integer[]::new))
                .query(Row.class)
                .list();
        try {
            names.deleteDocuments(entities.stream().map(LuceneNameIndex::term).toArray(Term[]::new));
            add(rows);
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(List<Row> rows) throws IOException {
        for (Row row : rows) {
            names.addDocument(document(row));
        }
    }

    private static Document document(Row row) {
        Document document = new Document();
        document.add(new StringField(ENTITY, String.valueOf(row.entityId()), Field.Store.NO));
        document.add(new NumericDocValuesField(ENTITY, row.entityId()));
        document.add(new TextField(WORDS, row.folded(), Field.Store.NO));
        document.add(new StringField(LAST, row.folded().substring(row.folded().lastIndexOf(' ') + 1), Field.Store.NO));
        NameSound sound = NameSound.of(row.folded());
        // once, if the name has one word
        Stream.of(sound, sound.last())
                .filter(NameSound::isTelling)
                .map(NameSound::key)
                .distinct()
                .forEach(key -> document.add(new StringField(SOUND, key, Field.Store.NO)));
        return document;
    }

    private static Term term(int entity) {
        return new Term(ENTITY, String.valueOf(entity));
    }

    /** Reads something from a snapshot of the names. */
    private <T> T ask(IOFunction<IndexSearcher, T> question) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return question.apply(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean has(String word) {
        return ask(names -> names.getIndexReader().docFreq(new Term(WORDS, Register.fold(word))) > 0);
    }

    @Override
    public List<NearWord> near(String word, int most) {
        Term term = new Term(WORDS, Register.fold(word));
        return ask(names -> NearTerms.to(term, names.getIndexReader(), SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX, most));
    }

    @Override
    public BitSet endingWith(String word) {
        return entities(new TermQuery(new Term(LAST, Register.fold(word))));
    }

    @Override
    public BitSet sounding(String typed) {
        return entities(
                new TermQuery(new Term(SOUND, NameSound.of(Register.fold(typed)).key())));
    }

    private BitSet entities(Query query) {
        return ask(names -> {
            BitSet found = new BitSet();
            MatchingDocuments.visit(names, query, segment -> {
                NumericDocValues entities = DocValues.getNumeric(segment.reader(), ENTITY);
                return doc -> {
                    if (entities.advanceExact(doc)) {
                        found.set((int) entities.longValue());
                    }
                };
            });
            return found;
        });
    }

    @Override
    public BitSet beginning(String typed) {
        List<String> words = NameIndex.words(typed);
        if (words.isEmpty()) {
            return new BitSet();
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(beginningWith(word), Occur.FILTER));
        return entities(all.build());
    }

    /** "Altenbrue" is a beginning of Altenbrück too. */
    private static Query beginningWith(String word) {
        return new BooleanQuery.Builder()
                .add(new PrefixQuery(new Term(WORDS, word)), Occur.SHOULD)
                .add(new PrefixQuery(new Term(WORDS, Umlauts.normalized(word))), Occur.SHOULD)
                .build();
    }
}
