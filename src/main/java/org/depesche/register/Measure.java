package org.depesche.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A noun that figures count or measure, in all its forms: "Handelsvolumen".
 *
 * @param name as readers see it
 * @param lemmas of its figures, including those of measures that were merged into it
 * @param hidden whether an editor hid it because it is meaningless
 */
public record Measure(int id, String name, SortedSet<String> lemmas, boolean hidden) {

    public Measure {
        lemmas = Collections.unmodifiableSortedSet(new TreeSet<>(lemmas));
    }

    /** The address of its page. */
    public String url() {
        return "/figures/measures/" + id + "/" + Slug.of(name);
    }
}
