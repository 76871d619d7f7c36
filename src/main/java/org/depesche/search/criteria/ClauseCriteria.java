package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.depesche.search.Facet;
import org.depesche.search.SearchResult.Hint;
import org.depesche.search.SearchResult.Named;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.Clause;
import org.depesche.search.query.FigureWanted;
import org.depesche.search.query.ParsedQuery;
import org.depesche.search.words.TypedWords;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** Makes criteria from the clauses of a query, and collects the names, figures and hints of the query. */
public final class ClauseCriteria {

    private final LabelValues labels;
    private final EntityColumns.Snapshot entities;
    private final EntityNames register;
    private final UnaryOperator<FigureWanted> measures;
    private final NamesInQuery names;
    private final ParsedQuery query;
    final OtherLanguage otherLanguage;

    private boolean takesBeginnings = true;

    final List<Hint> hints = new ArrayList<>();
    final List<Named> named = new ArrayList<>();
    final List<FigureWanted> figures = new ArrayList<>();
    /** The ids of all entities that the query names, and of the entities merged into them. */
    final Set<Integer> wanted = new LinkedHashSet<>();

    /**
     * @param measures adds the names that the register knows for the measure of a wanted figure
     * @param query gives the text of the search box, and the reader's language
     */
    public ClauseCriteria(
            LabelValues labels,
            EntityColumns.Snapshot entities,
            EntityNames register,
            UnaryOperator<FigureWanted> measures,
            NamesInQuery names,
            ParsedQuery query) {
        this.labels = labels;
        this.entities = entities;
        this.register = register;
        this.measures = measures;
        this.names = names;
        this.otherLanguage = new OtherLanguage(query.query().q());
        this.query = query;
    }

    /** Treats the beginning of a word as a whole word, because a search for all words with it would take too long. */
    public ClauseCriteria withoutBeginnings() {
        takesBeginnings = false;
        return this;
    }

    /** The same for the words as typed, without those of the other language. The names are not looked up again. */
    ClauseCriteria asTyped() {
        ClauseCriteria typed = new ClauseCriteria(labels, entities, register, measures, names, query);
        typed.takesBeginnings = takesBeginnings;
        typed.otherLanguage.turnOff();
        return typed;
    }

    /** Null for a clause with nothing to search for, such as a word without letters. */
    @Nullable
    Criterion criterion(Clause clause) {
        return switch (clause) {
            case Clause.All all -> all(all.clauses());
            case Clause.Any any -> any(any.clauses());
            case Clause.Not not -> all(List.of(not));
            case Clause.Near near -> near(near);
            case Clause.Words words -> words(words);
            case Clause.Phrase phrase -> WordCriteria.phrase(phrase);
            case Clause.Named named -> named(named.facet(), named.name());
            case Clause.Labelled labelled -> labelled(labelled.facet(), labelled.label());
            case Clause.Keyword keyword -> new Criterion.Constant(Criterion.Keyword.of(keyword));
            case Clause.Published days -> new Criterion.Constant(new Criterion.Published(days.from(), days.to()));
            case Clause.Figures figures -> figure(figures.wanted());
            case Clause.Amount amount -> TypedFirst.orMeant(each(amount.words()), figure(amount.wanted()));
        };
    }

    private @Nullable Criterion all(List<Clause> clauses) {
        List<Criterion> must = new ArrayList<>();
        List<Criterion> not = new ArrayList<>();
        Map<Integer, NamesInQuery.Stretch> stretches = names.in(clauses);
        Map<Integer, OtherLanguage.Row> translated = otherLanguage.in(clauses, stretches);
        for (int i = 0; i < clauses.size(); i++) {
            NamesInQuery.Stretch stretch = stretches.get(i);
            OtherLanguage.Row other = translated.get(i);
            if (clauses.get(i) instanceof Clause.Not no) {
                add(not, otherLanguage.without(() -> criterion(no.clause())));
            } else if (stretch != null) {
                must.add(name(stretch, clauses));
                i = stretch.end() - 1;
            } else if (other != null) {
                must.add(TypedFirst.orTranslated(each(clauses.subList(i, other.end())), other.criterion()));
                i = other.end() - 1;
            } else {
                add(must, criterion(clauses.get(i)));
            }
        }
        return must.isEmpty() && not.isEmpty()
                ? null
                : new Criterion.All(List.copyOf(must), List.of(), List.copyOf(not));
    }

    private List<Criterion> each(List<Clause> clauses) {
        List<Criterion> each = new ArrayList<>();
        clauses.forEach(clause -> add(each, criterion(clause)));
        return each;
    }

    /** @param criterion null: nothing to add */
    private static void add(List<Criterion> criteria, @Nullable Criterion criterion) {
        if (criterion != null) {
            criteria.add(criterion);
        }
    }

    private @Nullable Criterion any(List<Clause> clauses) {
        List<Criterion> any = new ArrayList<>();
        List<Criterion> translated = new ArrayList<>();
        for (Clause clause : clauses) {
            int before = otherLanguage.found().size();
            Criterion alternative = all(List.of(clause));
            if (alternative != null && otherLanguage.found().size() > before) {
                translated.add(alternative);
            } else if (alternative != null) {
                any.add(TypedFirst.alternative(alternative));
            }
        }
        if (!translated.isEmpty()) {
            any.replaceAll(alternative -> TypedFirst.typed(alternative, 1));
            any.addAll(translated);
        }
        return any.isEmpty() ? null : new Criterion.Any(List.copyOf(any));
    }

    /** Both, wherever they are, if a side is something else than words. */
    private @Nullable Criterion near(Clause.Near near) {
        Criterion criterion = NearCriteria.of(near);
        if (criterion == null) {
            hints.add(new Hint("near", "NEAR/" + near.distance()));
        }
        return criterion == null ? all(List.of(near.left(), near.right())) : criterion;
    }

    /** Articles with the words of a name, or with its entity. */
    private Criterion name(NamesInQuery.Stretch stretch, List<Clause> clauses) {
        for (int id : stretch.entities()) {
            if (entities.knows(id)) {
                named.add(stretch.as(id, entities, query.locale()));
            }
        }
        return TypedFirst.orMeant(each(clauses.subList(stretch.start(), stretch.end())), naming(stretch.entities()));
    }

    /** Articles that name one of these entities or an entity merged into it. Hits show the mentions. */
    Criterion naming(Collection<Integer> ids) {
        Set<Integer> all = shownAs(ids);
        wanted.addAll(all);
        return new Criterion.Naming(all);
    }

    /** The same articles, but hits do not show the mentions. */
    Criterion namingUnmarked(Collection<Integer> ids) {
        return new Criterion.Naming(shownAs(ids));
    }

    private Set<Integer> shownAs(Collection<Integer> ids) {
        Set<Integer> all = new LinkedHashSet<>();
        ids.forEach(id -> all.addAll(entities.shownAs(id)));
        return all;
    }

    private @Nullable Criterion words(Clause.Words clause) {
        List<String> words = TypedWords.of(clause.text());
        if (words.isEmpty()) {
            return null;
        }
        Criterion pattern = takesBeginnings ? PatternCriteria.of(clause, words) : null;
        if (pattern != null) {
            return pattern;
        }
        if (takesBeginnings && (clause.isPattern() || clause.begins())) {
            hints.add(PatternCriteria.whyNot(clause, words));
        }
        return WordCriteria.word(clause, words);
    }

    private Criterion named(Facet facet, String name) {
        EntityKind kind = Objects.requireNonNull(facet.entityKind());
        List<Integer> ids = name.matches("\\d{1,9}")
                ? register.shown(List.of(Integer.valueOf(name))).stream()
                        .filter(entities::knows)
                        .toList()
                : register.like(kind, name);
        if (ids.isEmpty()) {
            hints.add(new Hint("no-such-" + facet.parameter(), name));
            return Criterion.Nothing.NOTHING;
        }
        return new Criterion.Constant(naming(ids));
    }

    private Criterion labelled(Facet facet, String label) {
        Set<String> found = Labels.like(label, facet, labels);
        if (found.isEmpty()) {
            hints.add(new Hint("no-such-" + facet.parameter(), label));
        }
        return new Criterion.Constant(new Criterion.Valued(facet, found));
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

    /** Articles with a figure that matches. */
    Criterion figure(FigureWanted typed) {
        FigureWanted figure = measures.apply(typed);
        figures.add(figure);
        return new Criterion.Constant(new Criterion.WithFigure(FigureCriteria.of(figure)));
    }
}
