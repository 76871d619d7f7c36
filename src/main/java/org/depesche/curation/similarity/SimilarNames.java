package org.depesche.curation.similarity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.depesche.tagging.EntityKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds pairs of entities with similar names. Names are compared only within blocks that share a key, so that a
 * register of a hundred thousand entities takes seconds.
 */
final class SimilarNames {

    /** A key that more names share is insignificant. */
    private static final int LARGEST_BLOCK = 500;

    /** A lone family name is compared with no more bearers than this. */
    private static final int MOST_BEARERS = 3;

    private static final int SHORTEST_FAMILY_WITH_SLIP = 5;
    private static final int LONG = 14;
    private static final int SHORTEST_OF_SAME_NAME = 4;
    private static final int ENDS = 5;

    /** @param located whether the gazetteer distinguishes it from all other places */
    record Named(int id, EntityKind kind, List<String> names, boolean located) {}

    /** Two entities with similar names, the lower id first. */
    record Alike(int one, int other, NameSimilarity kind, String oneName, String otherName) {

        static Alike of(Form a, Form b, NameSimilarity kind) {
            return a.named().id() < b.named().id()
                    ? new Alike(a.named().id(), b.named().id(), kind, a.name(), b.name())
                    : new Alike(b.named().id(), a.named().id(), kind, b.name(), a.name());
        }

        long pair() {
            return pair(one, other);
        }

        static long pair(int one, int other) {
            return (long) Math.min(one, other) << 32 | Math.max(one, other);
        }
    }

    /** A name of an entity. */
    record Form(Named named, String name, NameKey key) {}

    private final Map<Long, Alike> found = new HashMap<>();

    private SimilarNames() {}

    /** All similar pairs, each with its most certain similarity. */
    static List<Alike> among(List<Named> entities) {
        SimilarNames search = new SimilarNames();
        List<Form> forms = new ArrayList<>();
        for (Named named : entities) {
            for (String name : named.names()) {
                NameKey key = NameKey.of(name);
                if (!key.words().isEmpty() && !key.joined().isEmpty()) {
                    forms.add(new Form(named, name, key));
                }
            }
        }
        List<Form> people = forms.stream()
                .filter(form -> form.named().kind() == EntityKind.PERSON)
                .toList();
        List<Form> others = forms.stream()
                .filter(form -> form.named().kind() != EntityKind.PERSON)
                .toList();
        search.people(people);
        search.placesAndOrganisations(others);
        search.abbreviations(others);
        search.compare(
                forms.stream()
                        .filter(form -> form.key().joined().length() >= SHORTEST_OF_SAME_NAME)
                        .toList(),
                form -> Stream.of(form.key().joined()),
                (a, b) -> a.named().kind() == b.named().kind() ? null : NameSimilarity.NAME);
        return List.copyOf(search.found.values());
    }

    private void people(List<Form> people) {
        List<Form> full = people.stream().filter(form -> form.key().size() > 1).toList();
        compare(full, form -> Stream.of(form.key().sorted()), (a, b) -> NameSimilarity.SPELLING);
        compare(full, form -> form.key().beginnings(), (a, b) -> people(a.key(), b.key()));
        compare(
                full,
                form -> form.key().words().stream()
                        .skip(1)
                        .map(word -> form.key().first() + " " + word),
                (a, b) -> a.key().holds(b.key()) || b.key().holds(a.key()) ? NameSimilarity.LONGER : null);
        Map<String, List<Form>> families =
                blocks(full, form -> Stream.of(form.key().last()));
        for (Form lone : people) {
            List<Form> bearers = families.getOrDefault(lone.key().joined(), List.of());
            if (lone.key().size() == 1
                    && bearers.stream().map(Form::named).distinct().count() <= MOST_BEARERS) {
                bearers.forEach(bearer -> add(lone, bearer, NameSimilarity.LONGER));
            }
        }
    }

    /** The similarity of two people with the same first letter and a family name that sounds alike. */
    static @Nullable NameSimilarity people(NameKey a, NameKey b) {
        boolean sameFamily = a.last().equals(b.last());
        if (sameFamily
                && isInitial(a) != isInitial(b)
                && a.first().charAt(0) == b.first().charAt(0)) {
            return NameSimilarity.INITIALS;
        }
        if (isInitial(a) || isInitial(b)) {
            return null;
        }
        boolean sameFirst = a.first().equals(b.first()) || soundsLike(a.first(), b.first());
        if (a.joined().equals(b.joined())
                || sameFirst && isSlip(a.afterFirst(), b.afterFirst(), SHORTEST_FAMILY_WITH_SLIP)) {
            return NameSimilarity.SPELLING;
        }
        return sameFirst && a.size() == b.size() ? NameSimilarity.SOUND : null;
    }

    /** The phonetic code ignores vowels, so the last letters must be equal: Maria is not Marie, nor Petra Peter. */
    private static boolean soundsLike(String one, String other) {
        String sound = NameKey.sound(one);
        return !sound.isEmpty()
                && sound.equals(NameKey.sound(other))
                && one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }

    private static boolean isInitial(NameKey name) {
        return name.words().stream().limit(name.size() - 1L).allMatch(word -> word.length() == 1);
    }

    private void placesAndOrganisations(List<Form> forms) {
        compare(forms, form -> Stream.of(form.named().kind() + form.key().joined()), (a, b) -> NameSimilarity.SPELLING);
        compare(
                forms.stream()
                        .filter(form -> form.key().joined().length() >= 2 * ENDS)
                        .toList(),
                form -> {
                    String joined = form.key().joined();
                    return Stream.of(
                            form.named().kind() + "<" + joined.substring(0, ENDS),
                            form.named().kind() + ">" + joined.substring(joined.length() - ENDS));
                },
                (a, b) -> isSlip(a.key().joined(), b.key().joined(), 2 * ENDS) ? NameSimilarity.SPELLING : null);
    }

    /** Whether two words differ by one letter, long ones by two. Different numbers are no misspelling. */
    private static boolean isSlip(String one, String other, int shortest) {
        int shorter = Math.min(one.length(), other.length());
        int most = shorter >= LONG ? 2 : 1;
        return shorter >= shortest
                && Math.abs(one.length() - other.length()) <= most
                && one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""))
                && distance(one, other) <= most;
    }

    /** Levenshtein's. */
    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j < before.length; j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j < now.length; j++) {
                int changed = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(changed, 1 + Math.min(before[j], now[j - 1]));
            }
            before = now;
        }
        return before[other.length()];
    }

    private void abbreviations(List<Form> forms) {
        Map<Character, List<Form>> written = new HashMap<>();
        for (Form form : forms) {
            if (form.key().size() > 1) {
                written.computeIfAbsent(form.key().first().charAt(0), letter -> new ArrayList<>())
                        .add(form);
            }
        }
        for (Form brief : forms) {
            if (Abbreviation.isOne(brief.name())) {
                for (Form whole : written.getOrDefault(brief.key().first().charAt(0), List.of())) {
                    if (whole.named().kind() == brief.named().kind() && stands(brief, whole)) {
                        add(brief, whole, NameSimilarity.ABBREVIATION);
                    }
                }
            }
        }
    }

    private static boolean stands(Form brief, Form whole) {
        return Abbreviation.stands(brief.name(), whole.key().words())
                || Abbreviation.stands(brief.name(), NameKey.whole(whole.name()).words());
    }

    private void compare(
            List<Form> forms,
            Function<Form, Stream<String>> keys,
            BiFunction<Form, Form, @Nullable NameSimilarity> similarity) {
        for (List<Form> block : blocks(forms, keys).values()) {
            for (int i = 0; i < block.size() && block.size() <= LARGEST_BLOCK; i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    NameSimilarity alike = similarity.apply(block.get(i), block.get(j));
                    if (alike != null) {
                        add(block.get(i), block.get(j), alike);
                    }
                }
            }
        }
    }

    private static Map<String, List<Form>> blocks(List<Form> forms, Function<Form, Stream<String>> keys) {
        Map<String, List<Form>> blocks = new HashMap<>();
        for (Form form : forms) {
            keys.apply(form)
                    .distinct()
                    .forEach(key -> blocks.computeIfAbsent(key, same -> new ArrayList<>())
                            .add(form));
        }
        return blocks;
    }

    private void add(Form a, Form b, NameSimilarity kind) {
        if (a.named().id() != b.named().id()
                && !(a.named().located() && b.named().located())) {
            Alike alike = Alike.of(a, b, kind);
            found.merge(alike.pair(), alike, (had, has) -> has.kind().compareTo(had.kind()) < 0 ? has : had);
        }
    }
}
