package org.depesche.search.answers;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.depesche.register.Register;
import org.depesche.search.Facet;
import org.depesche.search.FacetValues;
import org.depesche.search.Filter;
import org.depesche.search.SearchQuery;
import org.depesche.search.SearchResult.Entry;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.counts.MostFrequent;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.springframework.stereotype.Component;

/** Answers {@link FacetValues} by any engine. */
@Component
class FacetValueLists implements FacetValues {

    private final ArticleQuestions questions;
    private final NameIndex names;

    FacetValueLists(ArticleQuestions questions, NameIndex names) {
        this.questions = questions;
        this.names = names;
    }

    @Override
    public Page of(
            SearchQuery query,
            Facet facet,
            String typed,
            Locale locale,
            UnaryOperator<String> label,
            int offset,
            int most) {
        return questions.read(query, locale, asked -> {
            Counts counts = asked.snapshot().countsBut(facet, asked.prepared());
            return facet.isOfEntities()
                    ? entities(query.filter(facet), facet, typed, locale, counts, offset, most)
                    : words(query.filter(facet), facet, typed, label, counts, offset, most);
        });
    }

    private Page entities(
            Filter filter, Facet facet, String typed, Locale locale, Counts counts, int offset, int most) {
        EntityColumns.Snapshot register = counts.register();
        IntPredicate ofKind = id -> register.kind(id) == facet.entityKind();
        IntPredicate wanted = ofKind;
        if (!NameIndex.words(typed).isEmpty()) {
            BitSet called = shown(names.beginning(typed), register);
            wanted = id -> called.get(id) && ofKind.test(id);
        }
        MostFrequent counted = MostFrequent.of(counts.entities(), wanted, offset + most);
        List<Entry> entries = counted.first().stream()
                .skip(offset)
                .map(one -> FacetLists.entry(
                        String.valueOf(one.id()), register.name(one.id(), locale), one.count(), filter))
                .toList();
        return new Page(entries, counted.distinct());
    }

    /** The ids under which entities are shown. */
    static BitSet shown(BitSet entities, EntityColumns.Snapshot register) {
        BitSet shown = new BitSet(entities.length());
        entities.stream().map(register::canonical).forEach(shown::set);
        shown.clear(0);
        return shown;
    }

    private static Page words(
            Filter filter,
            Facet facet,
            String typed,
            UnaryOperator<String> label,
            Counts counts,
            int offset,
            int most) {
        String beginning = Register.fold(typed);
        List<Map.Entry<String, Integer>> found = counts.words(facet).entrySet().stream()
                .filter(value -> value.getValue() > 0
                        && (beginning.isEmpty() || begins(Register.fold(label.apply(value.getKey())), beginning)))
                .toList();
        List<Entry> entries = FacetLists.first(found, FacetLists.order(facet), offset + most).stream()
                .skip(offset)
                .map(value -> FacetLists.entry(value.getKey(), value.getKey(), value.getValue(), filter))
                .toList();
        return new Page(entries, found.size());
    }

    /** Whether a text or one of its words has this beginning. */
    static boolean begins(String folded, String beginning) {
        return folded.startsWith(beginning) || folded.contains(" " + beginning);
    }
}
