package org.depesche.search.lucene.figures;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.depesche.article.context.ClaimGroup;
import org.depesche.register.Measure;
import org.depesche.register.Measures;
import org.depesche.search.ClaimSearch;
import org.depesche.search.MeasureFigures;
import org.depesche.search.changes.FigureTraits;
import org.depesche.search.lucene.IndexAccess;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.names.EntityColumns;
import org.springframework.stereotype.Component;

/** Answers {@link ClaimSearch} from the Lucene index. */
@Component
class LuceneClaimSearch implements ClaimSearch {

    /** The most figures of an article to look for. */
    private static final int MOST_OF_AN_ARTICLE = 100;

    /** The most figures of other articles for each, the latest. */
    private static final int MOST = 30;

    private final IndexAccess access;
    private final Measures measures;

    LuceneClaimSearch(IndexAccess access, Measures measures) {
        this.access = access;
        this.measures = measures;
    }

    /**
     * A figure of the article.
     *
     * @param first first day of its period, and last
     */
    private record Own(
            long id, int article, String lemma, String series, int subject, int first, int last, int traits) {}

    @Override
    public Map<Long, ClaimGroup> of(long article) {
        return access.ask((view, register) -> {
            Map<Long, ClaimGroup> groups = new HashMap<>();
            List<Own> all = own(view.figures(), article, register);
            Map<Integer, List<Integer>> shownAs =
                    register.shownAs(all.stream().map(Own::subject).toList());
            for (Own own : all) {
                Measure measure = measures.shown(own.lemma).orElse(null);
                if (measure != null) {
                    List<Long> others =
                            others(view.figures(), own, measure, shownAs.getOrDefault(own.subject, List.of()));
                    if (!others.isEmpty()) {
                        others.add(own.id);
                        groups.put(own.id, new ClaimGroup(measure.id(), own.subject, others));
                    }
                }
            }
            return groups;
        });
    }

    private static List<Own> own(IndexSearcher figures, long article, EntityColumns.Snapshot register)
            throws IOException {
        List<Own> own = new ArrayList<>();
        Query query = new TermQuery(new Term(FigureFields.ARTICLE_ID, String.valueOf(article)));
        FigureColumns.visit(figures, query, (columns, doc) -> {
            String lemma = columns.lemma(doc);
            int[] subjects = columns.subjects(doc, register);
            int first = columns.start(doc);
            if (FigureTraits.isClaim(columns.traits(doc))
                    && lemma != null
                    && subjects.length == 1
                    && first != MeasureFigures.UNKNOWN
                    && own.size() < MOST_OF_AN_ARTICLE) {
                own.add(new Own(
                        columns.id(doc),
                        columns.article(doc),
                        lemma,
                        columns.series(doc),
                        subjects[0],
                        first,
                        columns.end(doc),
                        columns.traits(doc)));
            }
        });
        return own;
    }

    /**
     * The ids of the figures that were stored last.
     *
     * @param subjects the ids of entities that are shown as the subject
     */
    private static List<Long> others(IndexSearcher figures, Own own, Measure measure, List<Integer> subjects)
            throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(ComparableFigures.counting(measure.lemmas()), Occur.FILTER)
                .add(AnyTerm.of(FigureFields.SUBJECT, subjects), Occur.FILTER)
                .add(ComparableFigures.inUnit(own.series), Occur.FILTER)
                .build();
        PriorityQueue<Long> latest = new PriorityQueue<>();
        FigureColumns.visit(figures, query, (columns, doc) -> {
            int traits = columns.traits(doc);
            if (columns.article(doc) != own.article
                    && columns.start(doc) == own.first
                    && columns.end(doc) == own.last
                    && FigureTraits.isClaim(traits)
                    && FigureTraits.sense(traits) == FigureTraits.sense(own.traits)
                    && columns.series(doc).equals(own.series)) {
                latest.add(columns.id(doc));
                if (latest.size() > MOST) {
                    latest.poll();
                }
            }
        });
        return new ArrayList<>(latest);
    }
}
