package org.depesche.search.criteria;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.depesche.register.Register;
import org.depesche.search.Facet;
import org.depesche.search.Filter;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.words.Umlauts;

/** Finds the sources, sections, languages and kinds of figures that a reader names. */
public final class Labels {

    private Labels() {}

    /** The values of the index that equal the label in any case. If there are none, the values that contain it. */
    public static Set<String> like(String label, Facet facet, LabelValues index) {
        Set<String> typed = typed(label, facet);
        Set<String> same = new HashSet<>();
        Set<String> similar = new HashSet<>();
        index.each(facet, term -> {
            if (names(term, facet).anyMatch(typed::contains)) {
                same.add(term);
            } else if (typed.stream()
                    .anyMatch(words -> !words.isEmpty() && Register.fold(term).contains(words))) {
                similar.add(term);
            }
        });
        return same.isEmpty() ? similar : same;
    }

    /** A filter with its values in the spelling of the index; unknown values stay. */
    public static Filter resolved(Filter filter, Facet facet, LabelValues index) {
        Map<String, Set<String>> called = new HashMap<>();
        for (String value : Stream.of(filter.any(), filter.none(), filter.all())
                .flatMap(Collection::stream)
                .toList()) {
            if (!index.has(facet, value)) {
                typed(value, facet).forEach(name -> called.put(name, new TreeSet<>()));
            }
        }
        if (called.isEmpty()) {
            return filter;
        }
        // all in one pass, since there may be tens of thousands of sources
        index.each(
                facet,
                term -> names(term, facet)
                        .map(called::get)
                        .filter(found -> found != null)
                        .forEach(found -> found.add(term)));
        return filter.map(value -> called(value, typed(value, facet), called));
    }

    private static Collection<String> called(String value, Set<String> typed, Map<String, Set<String>> called) {
        return typed.stream()
                .map(name -> called.getOrDefault(name, Set.of()))
                .filter(found -> !found.isEmpty() && !found.contains(value))
                .findFirst()
                .orElse(Set.of(value));
    }

    /** Whether the index or the register has this value. */
    public static boolean isKnown(String value, Facet facet, LabelValues index, EntityColumns.Snapshot register) {
        return facet.isOfEntities()
                ? value.matches("\\d{1,9}") && register.knows(Integer.parseInt(value))
                : facet == Facet.YEAR ? value.matches("\\d{4}") : index.has(facet, value);
    }

    /**
     * The possible spellings of a label, the likeliest first. Umlauts may be written out in the label but not in the
     * values, because normalizing every value takes long. The index has languages without a country.
     */
    private static Set<String> typed(String label, Facet facet) {
        String folded = Register.fold(label);
        Set<String> typed = new LinkedHashSet<>(List.of(folded, Umlauts.normalized(folded)));
        if (facet == Facet.LANGUAGE && label.contains("-")) {
            typed.add(Locale.forLanguageTag(label).getLanguage());
        }
        return typed;
    }

    /** The names of a value. A language also has its names in German, in English and in the language itself. */
    private static Stream<String> names(String term, Facet facet) {
        String folded = Register.fold(term);
        if (facet != Facet.LANGUAGE) {
            return Stream.of(folded);
        }
        Locale language = Locale.forLanguageTag(term);
        return Stream.concat(
                Stream.of(folded),
                Stream.of(Locale.GERMAN, Locale.ENGLISH, language)
                        .map(in -> Register.fold(language.getDisplayLanguage(in))));
    }
}
