package org.depesche.search.lucene;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.words.Language;

/**
 * Simplifies queries for counting without scores: a word in all its fields and forms becomes one flat list of terms, which
 * Lucene reads for thousands of documents at a time. Terms are left out if another term of the list finds the same articles.
 */
final class UnscoredQuery {

    /** Lucene accepts about a thousand in a query. */
    private static final int MOST_TERMS = 512;

    private int terms;

    private UnscoredQuery() {}

    static Query of(Query query) {
        UnscoredQuery matching = new UnscoredQuery();
        Query flat = matching.flat(query);
        return matching.terms > MOST_TERMS ? query : flat;
    }

    private Query flat(Query query) {
        return switch (query) {
            case BoostQuery boosted -> flat(boosted.getQuery());
            case ConstantScoreQuery constant -> flat(constant.getQuery());
            case DisjunctionMaxQuery any -> any(any.getDisjuncts());
            case SynonymQuery forms -> any(forms(forms.getTerms()));
            case BooleanQuery clauses -> clauses(clauses);
            default -> {
                terms++;
                yield query;
            }
        };
    }

    /** Without the lead, which is a part of the body, and without phrases as written, which are among the inflected ones. */
    private static List<Query> needed(Collection<Query> queries) {
        Set<String> fields = new HashSet<>();
        Set<String> inflected = new HashSet<>();
        for (Query query : queries) {
            fields.add(field(query));
            if (unboosted(query) instanceof MultiPhraseQuery) {
                inflected.add(field(query));
            }
        }
        return queries.stream()
                .filter(query -> !field(query).equals(ArticleFields.LEAD) || !fields.contains(ArticleFields.BODY))
                .filter(query -> !(unboosted(query) instanceof PhraseQuery) || !inflected.contains(field(query)))
                .toList();
    }

    private static Query unboosted(Query query) {
        return query instanceof BoostQuery boosted ? boosted.getQuery() : query;
    }

    /** The field of a query; empty for several fields. */
    private static String field(Query query) {
        return switch (unboosted(query)) {
            case SynonymQuery forms -> forms.getField();
            case TermQuery term -> term.getTerm().field();
            case PhraseQuery phrase -> phrase.getField();
            case MultiPhraseQuery phrase -> phrase.getTermArrays()[0][0].field();
            case MultiTermQuery words -> words.getField();
            default -> "";
        };
    }

    /** Without words as written, which the index has only with their base forms. */
    private static List<Query> forms(List<Term> forms) {
        long bases = forms.stream().filter(UnscoredQuery::isBase).count();
        List<Query> needed = new ArrayList<>();
        for (Term form : forms) {
            if (bases < Language.values().length || Language.isMarked(form.text())) {
                needed.add(new TermQuery(form));
            }
        }
        return needed;
    }

    private static boolean isBase(Term form) {
        return form.text().charAt(0) == Language.BASE;
    }

    private Query clauses(BooleanQuery query) {
        if (query.getMinimumNumberShouldMatch() > 0) {
            terms++;
            return query;
        }
        if (isAny(query)) {
            return any(needed(query.clauses().stream().map(BooleanClause::query).toList()));
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (BooleanClause clause : query) {
            // beside required clauses, optional ones only score
            if (clause.occur() != Occur.SHOULD) {
                all.add(flat(clause.query()), clause.isProhibited() ? Occur.MUST_NOT : Occur.FILTER);
            }
        }
        BooleanQuery flat = all.build();
        return flat.clauses().size() == 1 && !flat.clauses().getFirst().isProhibited()
                ? flat.clauses().getFirst().query()
                : flat;
    }

    private static boolean isAny(BooleanQuery query) {
        return !query.clauses().isEmpty()
                && query.clauses().stream().allMatch(clause -> clause.occur() == Occur.SHOULD);
    }

    private Query any(Collection<? extends Query> queries) {
        Set<Query> flat = new LinkedHashSet<>();
        for (Query query : queries) {
            Query matching = flat(query);
            if (matching instanceof BooleanQuery inner && isAny(inner)) {
                inner.forEach(clause -> flat.add(clause.query()));
            } else {
                flat.add(matching);
            }
        }
        if (flat.size() == 1) {
            return flat.iterator().next();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        flat.stream().limit(MOST_TERMS + 1L).forEach(query -> any.add(query, Occur.SHOULD));
        return any.build();
    }
}
