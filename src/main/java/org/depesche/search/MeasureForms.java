package org.depesche.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.depesche.register.Measure;
import org.depesche.tagging.FigureKind;
import org.springframework.stereotype.Component;

/** What the index knows of the forms of measures, for editors: figures of all articles, those that readers may not see too. */
@Component
public class MeasureForms {

    private final Questions questions;

    MeasureForms(Questions questions) {
        this.questions = questions;
    }

    /**
     * A form of a measure.
     *
     * @param count how many figures have it
     * @param figures the ids of the newest of them
     */
    public record Form(String lemma, long count, List<Long> figures) {}

    /** Those with the most figures first. @param most figures of each at the most */
    public List<Form> of(Collection<String> lemmas, int most) {
        return questions.ask((view, register) -> {
            List<Form> forms = new ArrayList<>();
            for (String lemma : lemmas) {
                Query query = query(lemma);
                ScoreDoc[] newest = view.figures()
                        .search(
                                query,
                                new TopFieldCollectorManager(
                                        new Sort(FigureSearch.newest(FigureFields.DAY)), most, null, 1))
                        .scoreDocs;
                forms.add(new Form(lemma, view.figures().count(query), FigureSearch.ids(view.figures(), newest)));
            }
            forms.sort((one, other) -> Long.compare(other.count(), one.count()));
            return forms;
        });
    }

    /** How many figures each of the measures has, in their order. */
    public List<Long> counts(List<Measure> measures) {
        return questions.ask((view, register) -> {
            List<Long> counts = new ArrayList<>();
            for (Measure measure : measures) {
                long count = 0;
                for (String lemma : measure.lemmas()) {
                    count += view.figures().count(query(lemma));
                }
                counts.add(count);
            }
            return counts;
        });
    }

    /** The kinds of figures that each of the measures has, in their order: sums, shares, lengths … */
    public List<Set<FigureKind>> kinds(List<Measure> measures) {
        return questions.ask((view, register) -> {
            List<Set<FigureKind>> kinds = new ArrayList<>();
            for (Measure measure : measures) {
                kinds.add(kinds(measure, view.figures()));
            }
            return kinds;
        });
    }

    private static Set<FigureKind> kinds(Measure measure, IndexSearcher figures) throws IOException {
        Set<FigureKind> kinds = EnumSet.noneOf(FigureKind.class);
        for (FigureKind kind : FigureKind.values()) {
            for (String lemma : measure.lemmas()) {
                Query both = new BooleanQuery.Builder()
                        .add(query(lemma), Occur.FILTER)
                        .add(new TermQuery(new Term(FigureFields.KIND, kind.name())), Occur.FILTER)
                        .build();
                if (!kinds.contains(kind) && figures.count(both) > 0) {
                    kinds.add(kind);
                }
            }
        }
        return kinds;
    }

    private static Query query(String lemma) {
        return new TermQuery(new Term(FigureFields.MEASURE, lemma));
    }
}
