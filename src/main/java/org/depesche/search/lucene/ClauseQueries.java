package org.depesche.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.criteria.Criterion;
import org.depesche.search.criteria.FigureCriteria;
import org.depesche.search.criteria.LabelValues;
import org.depesche.search.criteria.Labels;
import org.depesche.search.criteria.WordCriteria;
import org.depesche.search.lucene.index.AnyTerm;
import org.depesche.search.lucene.index.ArticleFields;
import org.depesche.search.lucene.index.IndexView;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.Clause;
import org.depesche.search.query.FigureWanted;
import org.depesche.search.words.TypedWords;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** Makes Lucene queries of the clauses of a query, and notes the names, figures and hints on the way. */
public final class ClauseQueries {

    /** The score of an article that names an entity; a rare word scores 5 to 15. */
    private static final float NAMING = 4;

    private static final int SHORTEST_BEGINNING = 2;

    private final LabelValues labels;
    private final EntityColumns.Snapshot entities;
    private final EntityNames register;
    private final UnaryOperator<FigureWanted> measures;
    private final NamesInQuery names;
    private final Locale locale;
    private final LuceneQueries queries;

    private boolean takesBeginnings = true;

    final List<Hint> hints = new ArrayList<>();
    final List<Named> named = new ArrayList<>();
    final List<FigureWanted> figures = new ArrayList<>();
    /** The ids of all entities that the query names, with those merged into them. */
    final Set<Integer> wanted = new LinkedHashSet<>();

    /** @param measures adds the names that the register knows for the measure of a wanted figure */
    public ClauseQueries(
            IndexView view,
            EntityColumns.Snapshot entities,
            EntityNames register,
            UnaryOperator<FigureWanted> measures,
            NamesInQuery names,
            Locale locale) {
        this.labels = new LuceneLabels(view.articles().getIndexReader());
        this.entities = entities;
        this.register = register;
        this.measures = measures;
        this.names = names;
        this.locale = locale;
        this.queries = new LuceneQueries(view);
    }

    /** Takes the beginnings of words as whole words, since all words with these beginnings would take too long. */
    ClauseQueries withoutBeginnings() {
        takesBeginnings = false;
        return this;
    }

    /** Null for a clause without meaning, as a word without letters. */
    @Nullable
    Query query(Clause clause) throws IOException {
        return switch (clause) {
            case Clause.All all -> all(all.clauses());
            case Clause.Any any -> any(any.clauses());
            case Clause.Not not -> all(List.of(not));
            case Clause.Words words -> words(words);
            case Clause.Phrase phrase -> phrase(phrase);
            case Clause.Named named -> named(named.facet(), named.name());
            case Clause.Labelled labelled -> labelled(labelled.facet(), labelled.label());
            case Clause.Published days -> published(days.from(), days.to());
            case Clause.Figures figures -> figure(figures.wanted());
        };
    }

    private @Nullable Query all(List<Clause> clauses) throws IOException {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        Map<Integer, NamesInQuery.Stretch> stretches = names.in(clauses);
        for (int i = 0; i < clauses.size(); i++) {
            NamesInQuery.Stretch stretch = stretches.get(i);
            if (clauses.get(i) instanceof Clause.Not not) {
                add(all, query(not.clause()), Occur.MUST_NOT);
            } else if (stretch == null) {
                add(all, query(clauses.get(i)), Occur.MUST);
            } else {
                all.add(name(stretch, clauses), Occur.MUST);
                i = stretch.end() - 1;
            }
        }
        List<BooleanClause> made = all.build().clauses();
        if (!made.isEmpty() && made.stream().allMatch(BooleanClause::isProhibited)) {
            all.add(new MatchAllDocsQuery(), Occur.FILTER);
        }
        return made.isEmpty() ? null : all.build();
    }

    /** @param query null: nothing to add */
    private static void add(BooleanQuery.Builder all, @Nullable Query query, Occur occur) {
        if (query != null) {
            all.add(query, occur);
        }
    }

    private @Nullable Query any(List<Clause> clauses) throws IOException {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (Clause clause : clauses) {
            add(any, all(List.of(clause)), Occur.SHOULD);
        }
        BooleanQuery made = any.build();
        return made.clauses().isEmpty() ? null : made;
    }

    /** The words of a name, or its entity. */
    private Query name(NamesInQuery.Stretch stretch, List<Clause> clauses) throws IOException {
        BooleanQuery.Builder either = new BooleanQuery.Builder();
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Clause clause : clauses.subList(stretch.start(), stretch.end())) {
            add(words, query(clause), Occur.MUST);
        }
        List<BooleanClause> each = words.build().clauses();
        if (!each.isEmpty()) {
            either.add(each.size() == 1 ? each.getFirst().query() : words.build(), Occur.SHOULD);
        }
        for (int id : stretch.entities()) {
            if (entities.knows(id)) {
                named.add(stretch.as(id, entities, locale));
            }
        }
        either.add(new BoostQuery(new ConstantScoreQuery(naming(stretch.entities())), NAMING), Occur.SHOULD);
        return either.build();
    }

    /** Articles that name one of these or one merged into it; hits show the mentions. */
    Query naming(Collection<Integer> ids) {
        Set<Integer> all = shownAs(ids);
        wanted.addAll(all);
        return namingAny(all);
    }

    /** The same for entities whose mentions hits do not show. */
    Query notNaming(Collection<Integer> ids) {
        return namingAny(shownAs(ids));
    }

    private Set<Integer> shownAs(Collection<Integer> ids) {
        Set<Integer> all = new LinkedHashSet<>();
        ids.forEach(id -> all.addAll(entities.shownAs(id)));
        return all;
    }

    private static Query namingAny(Set<Integer> ids) {
        return AnyTerm.of(ArticleFields.ENTITY, ids);
    }

    private @Nullable Query words(Clause.Words clause) throws IOException {
        List<String> words = TypedWords.of(clause.text());
        if (words.isEmpty()) {
            return null;
        }
        if (clause.begins() && words.size() == 1 && takesBeginnings) {
            if (words.getFirst().codePointCount(0, words.getFirst().length()) >= SHORTEST_BEGINNING) {
                return queries.of(WordCriteria.beginning(clause.part(), words.getFirst()));
            }
            hints.add(new Hint("short-beginning", clause.text()));
        }
        if (clause.text().indexOf('*') >= 0 || clause.begins() && words.size() > 1) {
            hints.add(new Hint("star", clause.text() + (clause.begins() ? "*" : "")));
        }
        return queries.of(WordCriteria.typed(clause, words));
    }

    private @Nullable Query phrase(Clause.Phrase clause) throws IOException {
        Criterion criterion = WordCriteria.phrase(clause);
        return criterion == null ? null : queries.of(criterion);
    }

    private Query named(Facet facet, String name) {
        EntityKind kind = Objects.requireNonNull(facet.entityKind());
        List<Integer> ids = name.matches("\\d{1,9}")
                ? register.shown(List.of(Integer.valueOf(name))).stream()
                        .filter(entities::knows)
                        .toList()
                : register.like(kind, name);
        if (ids.isEmpty()) {
            hints.add(new Hint("no-such-" + facet.parameter(), name));
            return new MatchNoDocsQuery();
        }
        return new ConstantScoreQuery(naming(ids));
    }

    private Query labelled(Facet facet, String label) {
        Set<String> found = Labels.like(label, facet, labels);
        if (found.isEmpty()) {
            hints.add(new Hint("no-such-" + facet.parameter(), label));
        }
        return new ConstantScoreQuery(AnyTerm.of(facet.parameter(), found));
    }

    /** Adds a hint for each value of a filter that no article has. */
    void noteUnknown(Facet facet, Collection<String> values) {
        for (String value : values) {
            boolean secret = facet.isOfEntities()
                    && value.matches("\\d{1,9}")
                    && register.shown(List.of(Integer.valueOf(value))).isEmpty();
            if (secret || !Labels.isKnown(value, facet, labels, entities)) {
                hints.add(new Hint("no-such-" + facet.parameter(), value));
            }
        }
    }

    static Query published(@Nullable LocalDate from, @Nullable LocalDate to) {
        return new ConstantScoreQuery(IntPoint.newRangeQuery(
                ArticleFields.DAY,
                from == null ? Integer.MIN_VALUE : (int) from.toEpochDay(),
                to == null ? Integer.MAX_VALUE : (int) to.toEpochDay()));
    }

    /** Articles that name a figure. */
    Query figure(FigureWanted typed) throws IOException {
        FigureWanted figure = measures.apply(typed);
        figures.add(figure);
        return new ConstantScoreQuery(queries.of(new Criterion.WithFigure(FigureCriteria.of(figure))));
    }
}
