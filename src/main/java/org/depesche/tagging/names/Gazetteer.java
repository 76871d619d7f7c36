package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.ListedName;
import org.depesche.tagging.Place;
import org.depesche.tagging.WordList;
import org.depesche.tagging.places.PlaceRank;
import org.depesche.tagging.places.Places;
import org.depesche.tagging.places.Places.Candidate;
import org.depesche.tagging.text.LazyValue;
import org.depesche.tagging.text.NameFolding;
import org.jspecify.annotations.Nullable;

/**
 * The known names: {@link Places}, and a hand-written list of organisations and people, in German and English. All
 * names of an entity lead to the same {@link Known}.
 */
public final class Gazetteer {

    /** A known entity: its key and its names in both languages. */
    record Known(EntityKind kind, String key, String german, String english) {

        String in(Locale language) {
            return language.getLanguage().equals("de") ? german : english;
        }
    }

    /** It is immutable and takes some megabytes, so there is only one. */
    private static final LazyValue<Gazetteer> SHARED = new LazyValue<>(Gazetteer::new);

    private final Places places;
    private final Map<String, Known> bySurface = new HashMap<>();
    private final Map<String, Known> byFolded = new HashMap<>();
    /** The hand-written names of organisations and people, by kind and key. */
    private final Map<String, List<ListedName>> listed = new HashMap<>();

    /** The first words of the hand-written names that have several. */
    private final Set<String> firstWords = new HashSet<>();

    private int longest = 1;

    private Gazetteer() {
        Map<Boolean, List<String[]>> lines = WordList.rows("everyday-names.tsv").stream()
                .collect(Collectors.partitioningBy(columns -> columns[0].equals("place")));
        lines.getOrDefault(false, List.of()).forEach(this::addLine);
        places = Places.withEveryday(lines.getOrDefault(true, List.of()));
        longest = Math.max(longest, places.longest());
    }

    public static Gazetteer get() {
        return SHARED.get();
    }

    public Places places() {
        return places;
    }

    /** The entity that a name, exactly as written, means in any text; null if it is unknown or ambiguous. */
    @Nullable
    Known find(String surface) {
        Known known = bySurface.get(surface);
        return known != null ? known : famous(places.named(surface));
    }

    /** Whether a listed name of several words has this one first, exactly as written. */
    boolean hasFirst(String word) {
        return firstWords.contains(word) || places.hasFirst(word);
    }

    /** The entity that a name certainly means, ignoring case and accents. */
    @Nullable
    Known findFolded(EntityKind kind, String name) {
        if (kind == EntityKind.PLACE) {
            return famous(places.like(name));
        }
        Known known = bySurface.get(name);
        if (known == null || known.kind() != kind) {
            known = byFolded.get(NameFolding.plain(name));
        }
        return known != null && known.kind() == kind ? known : null;
    }

    private @Nullable Known famous(List<Candidate> candidates) {
        if (candidates.isEmpty() || candidates.getFirst().rank() != PlaceRank.FAMOUS) {
            return null;
        }
        Place place = places.place(candidates.getFirst().row());
        return new Known(EntityKind.PLACE, place.key(), place.german(), place.english());
    }

    /** Whether a town of any size has exactly this name. The name may mean other things too. */
    boolean isTown(String surface) {
        List<Candidate> candidates = places.named(surface);
        return !candidates.isEmpty() && candidates.getFirst().rank().compareTo(PlaceRank.SHORT) <= 0;
    }

    /** Words of the longest listed name. */
    int longest() {
        return longest;
    }

    private void addLine(String[] columns) {
        EntityKind kind = EntityKind.valueOf(columns[0].toUpperCase(Locale.ROOT));
        Known known = new Known(kind, columns[1], columns[2], columns[3]);
        add(columns[2], known);
        add(columns[3], known);
        List<ListedName> names = listedNames(columns[2], columns[3]);
        for (String other : columns[4].split("\\|")) {
            add(other, known);
            if (!other.isEmpty() && names.stream().noneMatch(name -> name.name().equals(other))) {
                names.add(new ListedName(other, null, false));
            }
        }
        listed.put(kind + columns[1], names);
    }

    /** The names of an entity by language. */
    private static List<ListedName> listedNames(String german, String english) {
        List<ListedName> names = new ArrayList<>();
        if (german.equals(english)) {
            names.add(new ListedName(german, null, false));
        } else {
            names.add(new ListedName(german, "de", true));
            names.add(new ListedName(english, "en", true));
        }
        return names;
    }

    /** All listed names of the entity; empty if it is unknown. */
    public List<ListedName> listedNames(EntityKey key) {
        if (key.kind() != EntityKind.PLACE) {
            return listed.getOrDefault(key.kind() + key.key(), List.of());
        }
        Place place = places.byKey(key.key());
        return place == null ? List.of() : listedNames(place.german(), place.english());
    }

    private void add(String name, Known known) {
        if (name.isEmpty()) {
            return;
        }
        bySurface.putIfAbsent(name, known);
        byFolded.putIfAbsent(NameFolding.plain(name), known);
        String[] words = name.split(" ");
        longest = Math.max(longest, words.length);
        if (words.length > 1) {
            firstWords.add(words[0]);
        }
    }
}
