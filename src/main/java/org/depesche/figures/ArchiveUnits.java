package org.depesche.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.depesche.search.FigureHits.Counted;
import org.depesche.search.FigureQuery;
import org.depesche.search.FigureSearch;
import org.springframework.stereotype.Component;

/** The units of the figures in the archive, found by their names. */
@Component
class ArchiveUnits {

    private final FigureSearch search;
    private final UnitNames names;

    ArchiveUnits(FigureSearch search, UnitNames names) {
        this.search = search;
        this.names = names;
    }

    /** The most frequent units. */
    private List<Counted> all(Locale locale) {
        return search.search(FigureQuery.of(Map.of()), locale).units();
    }

    /** Units whose code or name begins with some letters, the most frequent first. */
    Stream<Counted> beginning(String typed, Locale locale) {
        return all(locale).stream()
                .map(unit -> new Counted(unit.value(), names.of(unit.value()), unit.count()))
                .filter(unit -> begins(unit.value(), typed) || begins(unit.name(), typed));
    }

    private static boolean begins(String name, String typed) {
        return name.regionMatches(true, 0, typed, 0, typed.length());
    }

    /** The names of the most frequent units of measurement and currencies. */
    Stream<String> known(Locale locale) {
        return all(locale).stream().map(Counted::value).filter(names::isKnown).map(names::of);
    }

    /** The same query with the code of a unit that a reader typed by its name: {@code EUR} for "Euro". */
    FigureQuery coded(FigureQuery query, Locale locale) {
        return query.unit().isEmpty()
                ? query
                : all(locale).stream()
                        .map(Counted::value)
                        .filter(code -> names.of(code).equalsIgnoreCase(query.unit()))
                        .findFirst()
                        .map(code -> query.inUnit(code).onPage(query.page()))
                        .orElse(query);
    }
}
