package org.depesche.search.answers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.depesche.register.Measures;
import org.depesche.register.Register;
import org.depesche.search.Facet;
import org.depesche.search.SearchQuery;
import org.depesche.search.Suggestions;
import org.depesche.search.counts.Counts;
import org.depesche.search.counts.FacetLists;
import org.depesche.search.counts.MostFrequent;
import org.depesche.search.criteria.Showing;
import org.depesche.search.engine.ArticleSnapshot;
import org.depesche.search.engine.FigureSnapshot;
import org.depesche.search.figures.MeasuresByPrefix;
import org.depesche.search.hits.FoundArticle;
import org.depesche.search.hits.HitComposition;
import org.depesche.search.names.EntityColumns;
import org.depesche.search.names.NameIndex;
import org.springframework.stereotype.Component;

/** Answers {@link Suggestions} by any engine. */
@Component
class SuggestionSearch implements Suggestions {

    private static final int MOST_ENTITIES = 6;
    private static final int MOST_SOURCES = 2;
    private static final int MOST_MEASURES = 2;
    private static final int MOST_HEADLINES = 3;

    /** Shorter beginnings match too many headlines. */
    private static final int SHORTEST_OF_HEADLINE = 3;

    private static final int LONGEST = 100;

    private final ArticleQuestions questions;
    private final NameIndex names;
    private final HitComposition composition;
    private final Measures measures;

    SuggestionSearch(ArticleQuestions questions, NameIndex names, HitComposition composition, Measures measures) {
        this.questions = questions;
        this.names = names;
        this.composition = composition;
        this.measures = measures;
    }

    @Override
    public List<Suggestion> to(String typed, Locale locale) {
        String begun = begun(typed);
        if (begun.isEmpty()) {
            return List.of();
        }
        return questions.ask(snapshot -> {
            Counts counts = snapshot.everything();
            List<Suggestion> found = new ArrayList<>(entities(begun, counts, MOST_ENTITIES, locale));
            found.addAll(sources(begun, counts));
            found.addAll(measures(begun, snapshot.figures(), MOST_MEASURES));
            found.addAll(headlines(begun, snapshot));
            return found;
        });
    }

    @Override
    public List<Suggestion> measures(String typed, int most) {
        String begun = begun(typed);
        return begun.isEmpty()
                ? List.of()
                : questions.ask(snapshot -> measures(begun, snapshot.figures(), most)).stream()
                        .map(Suggestion::forField)
                        .distinct()
                        .toList();
    }

    @Override
    public List<Suggestion> entities(String typed, int most, Locale locale) {
        String begun = begun(typed);
        return begun.isEmpty()
                ? List.of()
                : questions.ask(snapshot -> entities(begun, snapshot.everything(), most, locale)).stream()
                        .map(Suggestion::forField)
                        .toList();
    }

    /** The typed letters; empty if they are none or too many. */
    private static String begun(String typed) {
        String begun = typed.strip();
        return NameIndex.words(begun).isEmpty() || begun.length() > LONGEST ? "" : begun;
    }

    /** The entities in the most articles first. */
    private List<Suggestion> entities(String begun, Counts counts, int most, Locale locale) {
        EntityColumns.Snapshot register = counts.register();
        BitSet called = FacetValueLists.shown(names.beginning(begun), register);
        return MostFrequent.of(counts.entities(), called::get, most).first().stream()
                .map(counted -> new Suggestion(
                        register.kind(counted.id()).name().toLowerCase(Locale.ROOT),
                        register.name(counted.id(), locale),
                        counted.count(),
                        register.url(counted.id())))
                .toList();
    }

    private static List<Suggestion> sources(String begun, Counts counts) {
        String folded = Register.fold(begun);
        return counts.words(Facet.SOURCE).entrySet().stream()
                .filter(source -> FacetValueLists.begins(Register.fold(source.getKey()), folded))
                .sorted(FacetLists.order(Facet.SOURCE))
                .limit(MOST_SOURCES)
                .map(source -> suggestion(source))
                .toList();
    }

    private static Suggestion suggestion(Map.Entry<String, Integer> source) {
        return new Suggestion(
                "source",
                source.getKey(),
                source.getValue(),
                SearchQuery.everything().with(Facet.SOURCE, source.getKey()).url());
    }

    private List<Suggestion> measures(String begun, FigureSnapshot figures, int most) throws IOException {
        return MeasuresByPrefix.beginning(figures, measures, begun, most).stream()
                .map(measure -> new Suggestion(
                        "figure",
                        measure.name(),
                        0,
                        SearchQuery.everything()
                                .withFigures(List.of(measure.name()))
                                .url()))
                .toList();
    }

    /** The newest articles with all words in the headline; the last word may be a beginning. */
    private List<Suggestion> headlines(String begun, ArticleSnapshot snapshot) throws IOException {
        String[] words = begun.split("[^\\p{L}\\p{N}]+");
        String last = words.length == 0 ? "" : words[words.length - 1];
        if (last.length() < SHORTEST_OF_HEADLINE) {
            return List.of();
        }
        StringBuilder q = new StringBuilder();
        for (String word : words) {
            if (!word.isEmpty()) {
                q.append("title:")
                        .append(word)
                        .append(word.equals(last) ? "*" : "")
                        .append(' ');
            }
        }
        AskedQuery titles = questions.asked(SearchQuery.of(q.toString()), Locale.ROOT, snapshot);
        List<FoundArticle> newest = snapshot.newest(titles.prepared().hits(), MOST_HEADLINES);
        return composition.hits(newest, Showing.NOTHING).stream()
                .map(hit -> new Suggestion("article", hit.title(), 0, hit.url()))
                .toList();
    }
}
