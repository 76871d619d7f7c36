package org.depesche.search.criteria;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
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
import org.depesche.search.words.TypedWords;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/** Makes criteria from the clauses of a query, and collects the names, figures and hints of the query. */
public final class ClauseCriteria {

    /** The score of an article that names an entity or a figure, whatever its words; a rare word scores 5 to 15. */
    private static final float MEANT = 4;

    /**
     * The bonus of the word itself over parts of compounds, which score less wherever they are. So "Hafen" in a text is
     * before "Flughafen" in a headline.
     */
    private static final float ITSELF = 16;

    private final LabelValues labels;
    private final EntityColumns.Snapshot entities;
    private final EntityNames register;
    private final UnaryOperator<FigureWanted> measures;
    private final NamesInQuery names;
    private final Locale locale;

    private boolean takesBeginnings = true;

    final List<Hint> hints = new ArrayList<>();
    final List<Named> named = new ArrayList<>();
    final List<FigureWanted> figures = new ArrayList<>();
    /** The ids of all entities that the query names, and of the entities merged into them. */
    final Set<Integer> wanted = new LinkedHashSet<>();

    /** @param measures adds the names that the register knows for the measure of a wanted figure */
    public ClauseCriteria(
            LabelValues labels,
            EntityColumns.Snapshot entities,
            EntityNames register,
            UnaryOperator<FigureWanted> measures,
            NamesInQuery names,
            Locale locale) {
        this.labels = labels;
        this.entities = entities;
        this.register = register;
        this.measures = measures;
        this.names = names;
        this.locale = locale;
    }

    /** Treats the beginning of a word as a whole word, because a search for all words with it would take too long. */
    public ClauseCriteria withoutBeginnings() {
        takesBeginnings = false;
        return this;
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
            case Clause.Amount amount -> either(amount.words(), figure(amount.wanted()));
        };
    }

    private @Nullable Criterion all(List<Clause> clauses) {
        List<Criterion> must = new ArrayList<>();
        List<Criterion> not = new ArrayList<>();
        Map<Integer, NamesInQuery.Stretch> stretches = names.in(clauses);
        for (int i = 0; i < clauses.size(); i++) {
            NamesInQuery.Stretch stretch = stretches.get(i);
            if (clauses.get(i) instanceof Clause.Not no) {
                add(not, criterion(no.clause()));
            } else if (stretch == null) {
                add(must, criterion(clauses.get(i)));
            } else {
                must.add(name(stretch, clauses));
                i = stretch.end() - 1;
            }
        }
        return must.isEmpty() && not.isEmpty()
                ? null
                : new Criterion.All(List.copyOf(must), List.of(), List.copyOf(not));
    }

    /** @param criterion null: nothing to add */
    private static void add(List<Criterion> criteria, @Nullable Criterion criterion) {
        if (criterion != null) {
            criteria.add(criterion);
        }
    }

    private @Nullable Criterion any(List<Clause> clauses) {
        List<Criterion> any = new ArrayList<>();
        clauses.forEach(clause -> add(any, raised(all(List.of(clause)))));
        return any.isEmpty() ? null : new Criterion.Any(List.copyOf(any));
    }

    /** The alternative to a word, with the bonus that the word itself has. */
    private static @Nullable Criterion raised(@Nullable Criterion alternative) {
        boolean hasBonus = alternative instanceof Criterion.All all
                && all.must().stream()
                        .anyMatch(must -> must instanceof Criterion.Raised || must instanceof Criterion.All);
        return alternative == null || hasBonus
                ? alternative
                : new Criterion.Raised(alternative, Criterion.All.EVERYTHING, ITSELF);
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
                named.add(stretch.as(id, entities, locale));
            }
        }
        return either(clauses.subList(stretch.start(), stretch.end()), naming(stretch.entities()));
    }

    /** Articles with all the words, or with what they mean, which counts as the words themselves. */
    private Criterion either(List<Clause> typed, Criterion meant) {
        List<Criterion> words = new ArrayList<>();
        List<Criterion> themselves = new ArrayList<>();
        for (Clause clause : typed) {
            Criterion word = criterion(clause);
            add(words, word instanceof Criterion.Raised raised ? raised.of() : word);
            add(themselves, word instanceof Criterion.Raised raised ? raised.first() : word);
        }
        Criterion alone = new Criterion.Constant(meant).boosted(MEANT);
        if (words.isEmpty()) {
            return new Criterion.Raised(alone, Criterion.All.EVERYTHING, ITSELF);
        }
        Criterion all =
                words.size() == 1 ? words.getFirst() : new Criterion.All(List.copyOf(words), List.of(), List.of());
        return new Criterion.Raised(
                new Criterion.Any(List.of(all, alone)),
                new Criterion.Any(List.of(Criterion.All.filtering(themselves), meant)),
                ITSELF * words.size());
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
        Criterion typed = WordCriteria.typed(clause, words);
        Criterion itself = WordCriteria.itself(clause, words);
        return itself == null ? typed : new Criterion.Raised(typed, itself, ITSELF);
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
