package org.depesche.register;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What figures count: "Handelsvolumen", in whatever form the articles have it.
 *
 * @param name as readers see it
 * @param lemmas of the figures that count it, those of measures that were merged into it among them
 * @param hidden whether it is offered nowhere, as it says nothing
 */
public record Measure(int id, String name, SortedSet<String> lemmas, boolean hidden) {

    public Measure {
        lemmas = Collections.unmodifiableSortedSet(new TreeSet<>(lemmas));
    }

    /** Where its page is. */
    public String url() {
        return "/figures/measures/" + id + "/" + Slug.of(name);
    }
}
