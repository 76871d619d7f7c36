package org.depesche.search.criteria;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.register.Measures;
import org.depesche.register.Register;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.EntityNames;
import org.depesche.search.names.NamesInQuery;
import org.depesche.search.query.ParsedQuery;
import org.springframework.stereotype.Component;

/** Prepares searches for a snapshot of an index: reads their text, and finds the names and values that they mean. */
@Component
public class QueryPreparation {

    private final EntityNames names;
    private final Measures measures;
    private final Clock clock;

    public QueryPreparation(EntityNames names, Measures measures, Clock clock) {
        this.names = names;
        this.measures = measures;
        this.clock = clock;
    }

    /** The query with its words and figures read at this moment. */
    public ParsedQuery parse(SearchQuery query, Locale locale) {
        return ParsedQuery.of(query, ZonedDateTime.now(clock), locale);
    }

    /** The criteria of a query whose filters are resolved already. */
    public PreparedQuery prepare(
            SearchQuery query, Locale locale, LabelValues labels, EntityColumns.Snapshot register) {
        return prepare(parse(query, locale), labels, register, false);
    }

    /** @param narrowed whether the beginnings of words count as whole words */
    public PreparedQuery prepare(
            ParsedQuery query, LabelValues labels, EntityColumns.Snapshot register, boolean narrowed) {
        ClauseCriteria clauses = new ClauseCriteria(
                labels,
                register,
                names,
                figure -> figure.in(measures),
                NamesInQuery.of(query.words().clause(), names),
                query);
        return new PreparedQuery(query, narrowed ? clauses.withoutBeginnings() : clauses);
    }

    /** The query with the ids of entities and the values of the index in its filters; unknown values stay. */
    public SearchQuery resolve(SearchQuery query, LabelValues labels, EntityColumns.Snapshot register) {
        SearchQuery resolved = query;
        for (Facet facet : query.filters().facets().keySet()) {
            Filter filter = query.filter(facet);
            Filter known = facet.isOfEntities()
                    ? filter.map(value -> List.of(id(facet, value, register)))
                    : facet == Facet.YEAR ? filter : Labels.resolved(filter, facet, labels);
            if (!known.equals(filter)) {
                resolved = resolved.withFilter(facet, known).onPage(query.page());
            }
        }
        return resolved;
    }

    private String id(Facet facet, String value, EntityColumns.Snapshot register) {
        if (value.matches("\\d{1,9}")) {
            int shown = register.canonical(Integer.parseInt(value));
            return shown == 0 ? value : String.valueOf(shown);
        }
        return called(value).stream()
                .filter(id -> register.knows(id) && register.kind(id) == facet.entityKind())
                .map(String::valueOf)
                .findFirst()
                .orElse(value);
    }

    private Set<Integer> called(String name) {
        return names.called(Set.of(name)).getOrDefault(Register.fold(name), new TreeSet<>());
    }

    /**
     * The ids of all entities that readers see under a name, including those merged into them.
     *
     * @param subject an id, or one of the names in any spelling
     */
    public List<Integer> shownAs(String subject, EntityColumns.Snapshot register) {
        Set<Integer> shown =
                subject.matches("\\d{1,9}") ? Set.of(register.canonical(Integer.parseInt(subject))) : called(subject);
        return shown.stream().flatMap(id -> register.shownAs(id).stream()).toList();
    }

    /** Whether readers may know of an entity. */
    public boolean isShown(int entity) {
        return !names.shown(List.of(entity)).isEmpty();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}
