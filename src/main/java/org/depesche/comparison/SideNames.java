package org.depesche.comparison;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.depesche.search.EntityDirectory;
import org.depesche.search.Facet;
import org.depesche.search.FacetValues;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.EntityCount;
import org.depesche.search.Suggestions;
import org.depesche.search.Suggestions.Suggestion;
import org.depesche.tagging.EntityKind;
import org.springframework.stereotype.Component;

/** Finds the side that a reader means by a name. */
@Component
class SideNames {

    private static final List<EntityKind> ENTITIES =
            List.of(EntityKind.PERSON, EntityKind.ORGANISATION, EntityKind.PLACE);

    /** Articles are no sides: there is nothing to count over time. */
    private static final List<String> KINDS = List.of("person", "place", "organisation", "source", "figure");

    private static final int MOST_NAMESAKES = 8;

    private final EntityDirectory entities;
    private final FacetValues values;
    private final Suggestions suggestions;

    SideNames(EntityDirectory entities, FacetValues values, Suggestions suggestions) {
        this.entities = entities;
        this.values = values;
        this.suggestions = suggestions;
    }

    /** The entity, source or measure of this name, or else the articles with these words. */
    Side side(String words, Locale locale) {
        return new Side(entity(words, locale)
                .or(() -> source(words, locale))
                .or(() -> measure(words))
                .orElseGet(() -> SearchQuery.of(words)));
    }

    /** Names that begin as typed. */
    List<Suggestion> beginning(String typed, Locale locale) {
        return suggestions.to(typed, locale).stream()
                .filter(suggestion -> KINDS.contains(suggestion.kind()))
                .map(Suggestion::forField)
                .distinct()
                .toList();
    }

    static Side of(EntityCount entity) {
        return new Side(SearchQuery.everything().with(Facet.of(entity.kind()), String.valueOf(entity.id())));
    }

    private Optional<SearchQuery> entity(String name, Locale locale) {
        return ENTITIES.stream()
                .flatMap(kind -> entities.beginning(kind, name, MOST_NAMESAKES, locale).stream())
                .filter(entity -> entity.name().equalsIgnoreCase(name))
                .findFirst()
                .map(entity -> of(entity).query());
    }

    private Optional<SearchQuery> source(String name, Locale locale) {
        SearchQuery all = SearchQuery.everything();
        return values
                .of(all, Facet.SOURCE, name, locale, UnaryOperator.identity(), 0, MOST_NAMESAKES)
                .entries()
                .stream()
                .filter(source -> source.label().equalsIgnoreCase(name))
                .findFirst()
                .map(source -> all.with(Facet.SOURCE, source.value()));
    }

    private Optional<SearchQuery> measure(String name) {
        return suggestions.measures(name, MOST_NAMESAKES).stream()
                .map(Suggestion::label)
                .filter(name::equalsIgnoreCase)
                .findFirst()
                .map(measure -> SearchQuery.everything().withFigures(List.of(measure)));
    }
}
