package org.depesche.tagging.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.depesche.tagging.text.Gender;
import org.depesche.tagging.text.NameFolding;
import org.depesche.tagging.text.NameWords;
import org.jspecify.annotations.Nullable;

/**
 * Resolves short names of people in one article to full names. "Putin" is the end of "Wladimir Putin", "Xi" the
 * beginning of "Xi Jinping"; of several candidates the most frequent one is chosen.
 */
final class PersonReferences {

    /** @param isLone whether it is a single word that no other name of the article explains */
    record Person(String name, boolean isLone) {}

    private static final class Form {
        final List<String> words;
        /** The full names that it may be short for. */
        final List<Form> fits = new ArrayList<>();

        final Map<String, Integer> spellings = new LinkedHashMap<>();
        int mentions;

        @Nullable
        Form full;

        private @Nullable String spelling;

        Form(List<String> words) {
            this.words = words;
        }

        /** The most frequent spelling. Complete only after all names were added. */
        String spelling() {
            if (spelling == null) {
                spelling = spellings.entrySet().stream()
                        .max(Map.Entry.comparingByValue())
                        .orElseThrow()
                        .getKey();
            }
            return spelling;
        }
    }

    private enum Fit {
        NONE,
        MIDDLE,
        BEGINNING,
        FIRST_AND_LAST,
        /** The end after a particle: "Silva" in "Lula da Silva". */
        END_AFTER_PARTICLE,
        END
    }

    /** An article with more people of one name is a list. The limit bounds quadratic work. */
    private static final int MOST_OF_ONE_NAME = 50;

    private final Map<String, Form> forms = new HashMap<>();

    /** @param names the people's names in the nominative, one for each mention, in text order */
    PersonReferences(List<String> names) {
        Map<String, Form> inOrder = new LinkedHashMap<>();
        for (String name : names) {
            String folded = NameFolding.person(name);
            Form form = inOrder.computeIfAbsent(folded, key -> new Form(List.of(key.split(" "))));
            form.mentions++;
            form.spellings.merge(NameFolding.withoutCapitals(name), 1, Integer::sum);
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
            for (Form other : byWord.getOrDefault(form.words.getLast(), List.of())) {
                Fit fit = fit(form.words, other.words);
                if (fit != Fit.NONE) {
                    form.fits.add(other);
                }
                int better = fit.compareTo(best);
                if (better > 0
                        || fit != Fit.NONE && better == 0 && form.full != null && other.mentions > form.full.mentions) {
                    best = fit;
                    form.full = other;
                }
            }
            if (form.full == null) {
                for (String word : Set.copyOf(form.words)) {
                    List<Form> sharing = byWord.computeIfAbsent(word, key -> new ArrayList<>());
                    if (sharing.size() < MOST_OF_ONE_NAME) {
                        sharing.add(form);
                    }
                }
            }
        }
        for (Form form : longestFirst) {
            if (form.full != null) {
                form.full.mentions += form.mentions;
            }
        }
    }

    private static Fit fit(List<String> shorter, List<String> longer) {
        int less = longer.size() - shorter.size();
        if (less > 0 && longer.subList(less, longer.size()).equals(shorter)) {
            return NameWords.SURNAME_PARTICLE.has(longer.get(less - 1)) ? Fit.END_AFTER_PARTICLE : Fit.END;
        }
        if (less >= 0
                && shorter.size() > 1
                && shorter.getLast().equals(longer.getLast())
                && (less > 0 && shorter.getFirst().equals(longer.getFirst())
                        || isInitial(shorter.getFirst(), longer.getFirst()))) {
            return Fit.FIRST_AND_LAST;
        }
        if (less > 0 && longer.subList(0, shorter.size()).equals(shorter)) {
            return Fit.BEGINNING;
        }
        return less > 1 && Collections.indexOfSubList(longer, shorter) > 0 ? Fit.MIDDLE : Fit.NONE;
    }

    private static boolean isInitial(String initial, String name) {
        return initial.length() == 1 && name.length() > 1 && name.startsWith(initial);
    }

    /** The person with this name, which must be one of the given names. */
    Person of(String name) {
        Form form = form(name);
        return person(form.full == null ? form : form.full);
    }

    /**
     * The person with this name, where the words before it state the gender. A person of the other gender with the same
     * surname is excluded.
     */
    Person of(String name, Gender said, Genders genders) {
        Form form = form(name);
        Form full = null;
        boolean sure = false;
        for (Form other : form.fits) {
            Gender known = genders.of(other.spelling());
            boolean same = known == said;
            if ((known == null || same)
                    && (full == null || same && !sure || same == sure && other.mentions > full.mentions)) {
                full = other;
                sure = same;
            }
        }
        return person(full == null ? form : full);
    }

    private Form form(String name) {
        Form form = forms.get(NameFolding.person(name));
        if (form == null) {
            throw new IllegalArgumentException("Not a name of this article: " + name);
        }
        return form;
    }

    private static Person person(Form full) {
        return new Person(full.spelling(), full.words.size() == 1);
    }
}
