package org.depesche.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What figures count: "Handelsvolumen", in all its forms.
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
