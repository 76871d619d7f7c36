package org.depesche.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.Operations;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.TextField;
import org.depesche.search.lucene.index.ArticleFields;
import org.jspecify.annotations.Nullable;

/** Translates criteria to Lucene queries. */
final class LuceneQueries {

    private final @Nullable QueryTimeout timeout;

    /** @param timeout for gathering the words with a beginning; null: none */
    LuceneQueries(@Nullable QueryTimeout timeout) {
        this.timeout = timeout;
    }

    Query of(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Any any -> any(any.of());
            case Criterion.Best best -> new DisjunctionMaxQuery(each(best.of()), best.tie());
            case Criterion.Boosted boosted -> new BoostQuery(of(boosted.of()), boosted.boost());
            case Criterion.Forms forms -> forms(field(forms.field()), forms.forms());
            case Criterion.Row row -> row(field(row.field()), row.positions(), row.slop());
            case Criterion.Beginning beginning -> beginning(field(beginning.field()), beginning.letters());
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

    private List<Query> each(Collection<Criterion> criteria) {
        return criteria.stream().map(this::of).toList();
    }

    private Query any(Collection<Criterion> criteria) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        each(criteria).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }

    private static Query forms(String field, List<Criterion.Form> forms) {
        if (forms.size() == 1) {
            return new TermQuery(new Term(field, forms.getFirst().term()));
        }
        SynonymQuery.Builder any = new SynonymQuery.Builder(field);
        forms.forEach(form -> any.addTerm(
                new Term(field, form.term()), form.weight().share()));
        return any.build();
    }

    private static Query row(String field, List<List<String>> positions, int slop) {
        if (positions.stream().allMatch(terms -> terms.size() == 1)) {
            return new PhraseQuery(
                    slop, field, positions.stream().map(List::getFirst).toArray(String[]::new));
        }
        MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder().setSlop(slop);
        positions.forEach(terms ->
                row.add(terms.stream().map(term -> new Term(field, term)).toArray(Term[]::new)));
        return row.build();
    }

    private Query beginning(String field, List<Set<String>> letters) {
        List<Automaton> word = new ArrayList<>();
        letters.forEach(spellings -> word.add(
                Operations.union(spellings.stream().map(Automata::makeString).toList())));
        word.add(Automata.makeAnyString());
        Automaton automaton =
                Operations.determinize(Operations.concatenate(word), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
        return new PrefixTermsQuery(new Term(field, letters + "*"), automaton, timeout);
    }
}
