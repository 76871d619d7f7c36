package org.depesche.search.lucene.queries;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.DoubleField;
import org.apache.lucene.document.DoubleRange;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureField;
import org.depesche.search.criteria.TextField;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.FigureFields;
import org.depesche.search.lucene.index.IndexView;
import org.jspecify.annotations.Nullable;

/** Translates criteria to queries of a snapshot of the Lucene index. */
public final class LuceneQueries {

    private final IndexView view;

    public LuceneQueries(IndexView view) {
        this.view = view;
    }

    /** The query with the same matches and scores. */
    public Query of(Criterion criterion) throws IOException {
        return switch (criterion) {
            case Criterion.All all -> all(all);
            case Criterion.Nothing nothing -> MatchNoDocsQuery.INSTANCE;
            case Criterion.Any any -> any(any.of());
            case Criterion.Best best -> new DisjunctionMaxQuery(each(best.of()), best.tie());
            case Criterion.Boosted boosted -> new BoostQuery(of(boosted.of()), boosted.boost());
            case Criterion.Constant constant -> new ConstantScoreQuery(of(constant.of()));
            case Criterion.Raised raised -> raised(raised);
            case Criterion.Preferring preferring -> with(of(preferring.of()), of(preferring.preferred()));
            case Criterion.Forms forms -> forms(field(forms.field()), forms.forms());
            case Criterion.TextTerms terms -> any(List.of(terms));
            case Criterion.Row row -> new BoostQuery(new RowQuery(row(field(row.field()), row)), Criterion.Row.LIFT);
            case Criterion.Pattern pattern -> pattern(field(pattern.field()), pattern.letters());
            case Criterion.Naming naming -> AnyTerm.of(ArticleFields.ENTITY, naming.entities());
            case Criterion.Valued valued -> AnyTerm.of(valued.facet().parameter(), valued.values());
            case Criterion.Keyword keyword -> keyword(keyword);
            case Criterion.Published days -> published(days.from(), days.to());
            case Criterion.WithFigure with ->
                FigureArticleJoin.articlesWith(view.figures(), with.figure(), of(with.figure()));
            case Criterion.OfArticles articles -> FigureArticleJoin.figuresOf(view.articles(), of(articles.articles()));
            case Criterion.FigureTerms terms -> terms(field(terms.field()), terms.values());
            case Criterion.FigurePrefix begins -> new PrefixQuery(new Term(field(begins.field()), begins.prefix()));
            case Criterion.FigureDays days -> IntPoint.newRangeQuery(field(days.field()), days.from(), days.to());
            case Criterion.FigureValue value ->
                DoubleField.newRangeQuery(FigureFields.VALUE, value.lower(), value.upper());
            case Criterion.FigureAround around -> around(around.value());
        };
    }

    private static String field(TextField field) {
        return switch (field) {
            case HEADLINE -> ArticleFields.HEADLINE;
            case LEAD -> ArticleFields.LEAD;
            case BODY -> ArticleFields.BODY;
            case AUTHOR -> ArticleFields.AUTHOR;
        };
    }

    /** The field of the index of figures. */
    public static String field(FigureField field) {
        return switch (field) {
            case ARTICLE -> FigureFields.ARTICLE_ID;
            case DAY -> FigureFields.DAY;
            case KIND -> FigureFields.KIND;
            case UNIT -> FigureFields.UNIT;
            case BASE_UNIT -> FigureFields.BASE_UNIT;
            case OPEN -> FigureFields.OPEN;
            case MEASURE -> FigureFields.MEASURE;
            case COMPARED -> FigureFields.COMPARED;
            case MEASURE_WORDS -> FigureFields.MEASURE_WORDS;
            case SUBJECT -> FigureFields.SUBJECT;
            case PERIOD_START -> FigureFields.PERIOD_START;
            case PERIOD_END -> FigureFields.PERIOD_END;
        };
    }

    private List<Query> each(Collection<Criterion> criteria) throws IOException {
        List<Query> queries = new ArrayList<>();
        for (Criterion criterion : criteria) {
            queries.add(of(criterion));
        }
        return queries;
    }

    private Query all(Criterion.All wanted) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        add(all, wanted.must(), Occur.MUST);
        add(all, wanted.filter(), Occur.FILTER);
        add(all, wanted.not(), Occur.MUST_NOT);
        if (wanted.must().isEmpty() && wanted.filter().isEmpty()) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
        }
        return all.build();
    }

    private void add(BooleanQuery.Builder queries, List<Criterion> criteria, Occur occur) throws IOException {
        each(criteria).forEach(query -> queries.add(query, occur));
    }

    /** Terms become clauses of the same query, because Lucene reads many articles at a time from one flat list. */
    private Query any(List<Criterion> criteria) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Criterion criterion : criteria) {
            if (criterion instanceof Criterion.TextTerms words) {
                String field = field(words.field());
                words.terms().forEach(term -> any.add(new TermQuery(new Term(field, term)), Occur.SHOULD));
            } else {
                any.add(of(criterion), Occur.SHOULD);
            }
        }
        return any.build();
    }

    private Query raised(Criterion.Raised raised) throws IOException {
        return with(of(raised.of()), new BoostQuery(new ConstantScoreQuery(of(raised.first())), raised.by()));
    }

    /** The hits of a query; those that another one finds, too, have the scores of both. */
    private static Query with(Query query, Query more) {
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(more, Occur.SHOULD)
                .build();
    }

    /** Articles published from one day to another, both inclusive. Null means no limit. */
    public static Query published(@Nullable LocalDate from, @Nullable LocalDate to) {
        return IntPoint.newRangeQuery(
                ArticleFields.DAY,
                from == null ? Integer.MIN_VALUE : (int) from.toEpochDay(),
                to == null ? Integer.MAX_VALUE : (int) to.toEpochDay());
    }

    private Query keyword(Criterion.Keyword wanted) {
        Term term = new Term(ArticleFields.KEYWORD, wanted.keyword());
        return wanted.begins() ? new PrefixQuery(term) : new TermQuery(term);
    }

    private static Query terms(String field, Set<String> values) {
        return values.size() == 1
                ? new TermQuery(new Term(field, values.iterator().next()))
                : AnyTerm.of(field, values);
    }

    private static Query around(double value) {
        double[] point = {value};
        return DoubleRange.newContainsQuery(FigureFields.RANGE, point, point);
    }

    private static Query forms(String field, List<Criterion.Form> forms) {
        if (forms.size() == 1) {
            return new TermQuery(new Term(field, forms.getFirst().term()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.forEach(
                form -> any.addTerm(new Term(field, form.term()), form.weight().share()));
        return any.build();
    }

    private static Query row(String field, Criterion.Row row) {
        if (!row.isInflected()) {
            return new PhraseQuery(
                    row.slop(),
                    field,
                    row.positions().stream().map(List::getFirst).toArray(String[]::new));
        }
        MultiPhraseQuery.Builder words = new MultiPhraseQuery.Builder().setSlop(row.slop());
        row.positions()
                .forEach(terms -> words.add(
                        terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new)));
        return words.build();
    }

    private Query pattern(String field, List<Set<String>> letters) {
        List<Automaton> word = letters.stream().map(LuceneQueries::letter).toList();
        Automaton automaton =
                Operations.determinize(Operations.concatenate(word), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new PatternQuery(
                new Term(field, letters.toString()), automaton, view.articles().getTimeout());
    }

    private static Automaton letter(Set<String> spellings) {
        if (spellings.equals(Criterion.Pattern.ANY)) {
            return Automata.makeAnyString();
        }
        return spellings.equals(Criterion.Pattern.ONE)
                ? Automata.makeAnyChar()
                : Operations.union(spellings.stream().map(Automata::makeString).toList());
    }
}
