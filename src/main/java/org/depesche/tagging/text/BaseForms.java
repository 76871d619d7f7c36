package org.depesche.tagging.text;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds the nominative and the singular of German nouns; the last part decides for compounds that the dictionary lacks. */
public final class BaseForms {

    /** The size of the cache. A few thousand nouns are frequent, and a compound takes dozens of look-ups. */
    private static final int MOST = 50_000;

    /** The dictionary has it as a noun of its own, with the plural "Importen". */
    private static final Set<String> NO_NOUNS = Set.of("Importe");

    private static final LoadingCache<String, Base> KNOWN =
            Caffeine.newBuilder().maximumSize(MOST).build(BaseForms::find);

    private static final Comparator<String> SHORTEST_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private BaseForms() {}

    /**
     * @param nominative in the number that the form has: "Mieten"
     * @param base the nominative of the singular, if it has one: "Miete", "Kosten"
     */
    public record Base(String nominative, String base) {}

    /** @param noun with a capital */
    public static Base of(String noun) {
        return KNOWN.get(noun);
    }

    private static Base find(String noun) {
        return GermanDictionary.heads(noun)
                .flatMap(head ->
                        known(head.word())
                                .map(base -> new Base(head.with(base.nominative()), head.with(base.base())))
                                .stream())
                .findFirst()
                .orElseGet(() -> new Base(NounFolding.nominative(noun), noun));
    }

    private static Optional<Base> known(String form) {
        Readings readings = Readings.of(form);
        Set<String> likeliest = readings.likeliest();
        if (likeliest.isEmpty()) {
            return Optional.empty();
        }
        String base = likeliest.contains(form) ? form : likeliest.iterator().next();
        if (readings.adjective && form.equals(base + "n")) {
            // "die Toten", but in a list "Tote"
            return Optional.of(new Base(base, base));
        }
        if (!readings.nominatives.isEmpty() || readings.stems.isEmpty()) {
            return Optional.of(new Base(form, base));
        }
        String withoutEnding = form.endsWith("n") ? form.substring(0, form.length() - 1) : base;
        boolean plural = GermanDictionary.SHARED.get().isPlural(withoutEnding);
        return Optional.of(new Base(plural ? withoutEnding : base, base));
    }

    /**
     * The stems that the dictionary gives for a form.
     *
     * @param nominatives if the form is a nominative
     * @param stems if it is another case
     * @param ofVerbs if it is the infinitive of a verb
     * @param adjective whether it is inflected as an adjective: "Tote"
     */
    private record Readings(Set<String> nominatives, Set<String> stems, Set<String> ofVerbs, boolean adjective) {

        static Readings of(String form) {
            Set<String> nominatives = new TreeSet<>(SHORTEST_FIRST);
            Set<String> stems = new TreeSet<>(SHORTEST_FIRST);
            Set<String> ofVerbs = new TreeSet<>(SHORTEST_FIRST);
            boolean adjective = false;
            for (GermanDictionary.Reading reading :
                    GermanDictionary.SHARED.get().readings(form)) {
                String tag = reading.tag();
                String stem = reading.stem();
                if (tag.startsWith("SUB") && tag.endsWith(":INF")) {
                    ofVerbs.add(stem);
                } else if (tag.startsWith("SUB") && !NO_NOUNS.contains(stem)) {
                    (tag.startsWith("SUB:NOM") ? nominatives : stems).add(stem);
                    adjective |= tag.endsWith(":ADJ");
                }
            }
            return new Readings(nominatives, stems, ofVerbs, adjective);
        }

        /** "Reisen" are rather "Reise" than given to "Reis"; "Mieten" are rather "Miete" than the activity of a tenant. */
        Set<String> likeliest() {
            if (!nominatives.isEmpty()) {
                return nominatives;
            }
            return stems.isEmpty() ? ofVerbs : stems;
        }
    }
}
