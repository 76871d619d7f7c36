package org.depesche.search.lucene.figures;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.MeasureFigures;
import org.depesche.search.MeasureSearch;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.lucene.IndexAccess;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.names.EntityColumns;
import org.depesche.tagging.SmallLetters;
import org.springframework.stereotype.Component;

/** Answers {@link MeasureSearch} from the Lucene index. */
@Component
class LuceneMeasureSearch implements MeasureSearch {

    private static final long BYTES_A_FIGURE = 60;

    /** The most figures to keep, in a 32nd of the heap. */
    private static final long MOST_KEPT = Runtime.getRuntime().maxMemory() / 32 / BYTES_A_FIGURE;

    private final IndexAccess access;

    private final Cache<Asked, MeasureFigures> read = Caffeine.newBuilder()
            .maximumWeight(MOST_KEPT)
            .weigher((Asked asked, MeasureFigures figures) -> figures.size() + 100)
            .build();

    private final Cache<Asked, List<Counted>> neighbours =
            Caffeine.newBuilder().maximumSize(1_000).build();

    LuceneMeasureSearch(IndexAccess access) {
        this.access = access;
    }

    private record Asked(IndexReader.CacheKey index, int merges, Set<String> lemmas) {}

    @Override
    public MeasureFigures of(Collection<String> lemmas) {
        return access.ask((view, register) -> {
            Asked asked = asked(view, register, lemmas);
            return IndexAccess.cached(read, asked, () -> read(view, register, asked));
        });
    }

    @Override
    public MeasureFigures once(Collection<String> lemmas) {
        return access.ask((view, register) -> read(view, register, asked(view, register, lemmas)));
    }

    private static MeasureFigures read(IndexView view, EntityColumns.Snapshot register, Asked asked)
            throws IOException {
        return new MeasureFigureColumns(
                MeasureReading.of(view.figures(), AnyTerm.of(FigureFields.MEASURE, asked.lemmas), register), register);
    }

    @Override
    public boolean hasAny(Collection<String> lemmas) {
        return access.ask((view, register) ->
                view.figures().count(AnyTerm.of(FigureFields.MEASURE, asked(view, register, lemmas).lemmas)) > 0);
    }

    @Override
    public Object state() {
        return access.ask((view, register) -> view.figures().key());
    }

    @Override
    public List<MeasureFigures.Subject> subjects(Collection<Integer> ids, Locale locale) {
        EntityColumns.Snapshot register = access.register();
        return ids.stream()
                .map(register::canonical)
                .filter(id -> id != 0 && access.isShown(id))
                .distinct()
                .map(id -> new MeasureFigures.Subject(
                        id, register.kind(id), register.name(id, locale), register.url(id), 0))
                .toList();
    }

    private static Asked asked(IndexView view, EntityColumns.Snapshot register, Collection<String> lemmas) {
        Set<String> folded = new TreeSet<>();
        lemmas.forEach(lemma -> folded.add(SmallLetters.of(lemma)));
        return new Asked(view.figures().key(), register.merges(), folded);
    }

    @Override
    public List<Counted> besides(MeasureFigures figures, Collection<String> lemmas) {
        return access.ask((view, register) -> {
            Asked asked = asked(view, register, lemmas);
            return IndexAccess.cached(
                    neighbours,
                    asked,
                    () -> besides(
                            view.figures(),
                            new BooleanQuery.Builder()
                                    .add(
                                            AnyTerm.of(FigureFields.ARTICLE_ID, figures.lastArticles(MOST_ARTICLES)),
                                            Occur.FILTER)
                                    .add(AnyTerm.of(FigureFields.MEASURE, asked.lemmas), Occur.MUST_NOT)
                                    .build()));
        });
    }

    /** The figures of an article are neighbours, so the last article of each lemma is enough to count articles. */
    private static List<Counted> besides(IndexSearcher figures, Query query) throws IOException {
        Map<String, Integer> last = new HashMap<>();
        Map<String, Long> counts = new HashMap<>();
        FigureColumns.visit(figures, query, (columns, doc) -> {
            String lemma = columns.lemma(doc);
            Integer article = columns.article(doc);
            if (lemma != null
                    && FigureTraits.isCompared(columns.traits(doc))
                    && !article.equals(last.put(lemma, article))) {
                counts.merge(lemma, 1L, Long::sum);
            }
        });
        return counts.entrySet().stream()
                .map(entry -> new Counted(entry.getKey(), entry.getKey(), entry.getValue()))
                .toList();
    }

    @Override
    public Map<String, Integer> frequencies(Collection<String> lemmas) {
        return access.ask((view, register) -> {
            Map<String, Integer> frequencies = new TreeMap<>();
            for (String lemma : lemmas) {
                frequencies.put(
                        lemma,
                        view.figures()
                                .getIndexReader()
                                .docFreq(new Term(FigureFields.COMPARED, SmallLetters.of(lemma))));
            }
            return frequencies;
        });
    }

    @Override
    public List<String> repeated() {
        return access.ask((view, register) -> {
            List<String> lemmas = new ArrayList<>();
            Terms terms = MultiTerms.getTerms(view.figures().getIndexReader(), FigureFields.MEASURE);
            if (terms != null) {
                TermsEnum each = terms.iterator();
                for (BytesRef term = each.next(); term != null; term = each.next()) {
                    if (each.docFreq() > 1) {
                        lemmas.add(term.utf8ToString());
                    }
                }
            }
            return lemmas;
        });
    }
}
