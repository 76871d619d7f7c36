package org.depesche.search.lucene.figures;

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
import org.depesche.search.MeasureForms;
import org.depesche.search.lucene.IndexAccess;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.tagging.FigureKind;
import org.springframework.stereotype.Component;

/** Answers {@link MeasureForms} from the Lucene index. */
@Component
class LuceneMeasureForms implements MeasureForms {

    private final IndexAccess access;

    LuceneMeasureForms(IndexAccess access) {
        this.access = access;
    }

    @Override
    public List<Form> of(Collection<String> lemmas, int most) {
        return access.ask((view, register) -> {
            List<Form> forms = new ArrayList<>();
            for (String lemma : lemmas) {
                Query query = query(lemma);
                ScoreDoc[] newest = view.figures()
                        .search(
                                query,
                                new TopFieldCollectorManager(
                                        new Sort(LuceneFigureSearch.newest(FigureFields.DAY)), most, null, 1))
                        .scoreDocs;
                forms.add(new Form(lemma, view.figures().count(query), LuceneFigureSearch.ids(view.figures(), newest)));
            }
            forms.sort((one, other) -> Long.compare(other.count(), one.count()));
            return forms;
        });
    }

    @Override
    public List<Long> counts(List<Measure> measures) {
        return access.ask((view, register) -> {
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

    @Override
    public List<Set<FigureKind>> kinds(List<Measure> measures) {
        return access.ask((view, register) -> {
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
            Query both = new BooleanQuery.Builder()
                    .add(AnyTerm.of(FigureFields.MEASURE, measure.lemmas()), Occur.FILTER)
                    .add(new TermQuery(new Term(FigureFields.KIND, kind.name())), Occur.FILTER)
                    .build();
            if (figures.count(both) > 0) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Query query(String lemma) {
        return new TermQuery(new Term(FigureFields.MEASURE, lemma));
    }
}
