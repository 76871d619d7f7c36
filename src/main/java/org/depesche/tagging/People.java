package org.depesche.tagging;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The people of one article: which short name means which full name. "Putin" is the end of "Wladimir Putin", "Xi" the
 * beginning of "Xi Jinping"; where several fit, the one named most often is meant.
 */
final class People {

    /** @param isLone a single word that no other name of the article explains */
    record Person(String key, String name, boolean isLone) {}

    private static final class Form {
        final List<String> words;
        final Map<String, Integer> spellings = new LinkedHashMap<>();
        int mentions;

        @Nullable
        Form full;

        Form(List<String> words) {
            this.words = words;
        }

        String spelling() {
            return spellings.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .orElseThrow()
                    .getKey();
        }
    }

    private enum Fit {
        NONE,
        BEGINNING,
        FIRST_AND_LAST,
        END
    }

    private final Map<String, Form> forms = new HashMap<>();

    /** @param names the people's names in the nominative, one for each mention, in the order of the text */
    People(List<String> names) {
        Map<String, Form> inOrder = new LinkedHashMap<>();
        for (String name : names) {
            String folded = Folding.person(name);
            Form form = inOrder.computeIfAbsent(folded, key -> new Form(List.of(key.split(" "))));
            form.mentions++;
            form.spellings.merge(name, 1, Integer::sum);
        }
        forms.putAll(inOrder);
        List<Form> longestFirst = new ArrayList<>(inOrder.values());
        longestFirst.sort(Comparator.comparingInt((Form form) -> form.words.size())
                .thenComparingInt(form -> form.mentions)
                .reversed());
        link(longestFirst);
    }

    private static void link(List<Form> longestFirst) {
        Map<String, List<Form>> byWord = new HashMap<>();
        for (Form form : longestFirst) {
            Fit best = Fit.NONE;
            for (Form other : candidates(byWord, form)) {
                Fit fit = fit(form.words, other.words);
                int better = fit.compareTo(best);
                if (better > 0
                        || fit != Fit.NONE && better == 0 && form.full != null && other.mentions > form.full.mentions) {
                    best = fit;
                    form.full = other;
                }
            }
            if (form.full == null) {
                byWord.computeIfAbsent(form.words.getFirst(), word -> new ArrayList<>())
                        .add(form);
                if (form.words.size() > 1) {
                    byWord.computeIfAbsent(form.words.getLast(), word -> new ArrayList<>())
                            .add(form);
                }
            }
        }
        longestFirst.stream().filter(form -> form.full != null).forEach(form -> {
            if (form.full != null) {
                form.full.mentions += form.mentions;
            }
        });
    }

    private static List<Form> candidates(Map<String, List<Form>> byWord, Form form) {
        List<Form> candidates = new ArrayList<>(byWord.getOrDefault(form.words.getLast(), List.of()));
        candidates.addAll(byWord.getOrDefault(form.words.getFirst(), List.of()));
        return candidates;
    }

    private static Fit fit(List<String> shorter, List<String> longer) {
        int less = longer.size() - shorter.size();
        if (less > 0 && longer.subList(less, longer.size()).equals(shorter)) {
            return Fit.END;
        }
        if (less >= 0
                && shorter.size() > 1
                && shorter.getLast().equals(longer.getLast())
                && (less > 0 && shorter.getFirst().equals(longer.getFirst())
                        || isInitial(shorter.getFirst(), longer.getFirst()))) {
            return Fit.FIRST_AND_LAST;
        }
        return less > 0 && longer.subList(0, shorter.size()).equals(shorter) ? Fit.BEGINNING : Fit.NONE;
    }

    private static boolean isInitial(String initial, String name) {
        return initial.length() == 1 && name.length() > 1 && name.startsWith(initial);
    }

    /** Who is meant by this name, one of those given to the constructor. */
    Person of(String name) {
        Form form = forms.get(Folding.person(name));
        if (form == null) {
            throw new IllegalArgumentException("Not a name of this article: " + name);
        }
        Form full = form.full == null ? form : form.full;
        return new Person(String.join(" ", full.words), full.spelling(), full.words.size() == 1);
    }

    /** The last word of every full name, to recognise it elsewhere. */
    List<String> surnames() {
        return forms.values().stream()
                .filter(form -> form.full == null && form.words.size() > 1)
                .map(Form::spelling)
                .map(name -> name.substring(name.lastIndexOf(' ') + 1))
                .toList();
    }
}
