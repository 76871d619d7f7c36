package org.depesche.register;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.springframework.context.i18n.LocaleContext;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * A noun that figures count or measure, in all its forms: "Handelsvolumen".
 *
 * @param lemmas of its figures, including those of measures that were merged into it
 * @param hidden whether an editor hid it because it is meaningless
 */
public record Measure(int id, MeasureName names, SortedSet<String> lemmas, boolean hidden) {

    public Measure {
        lemmas = Collections.unmodifiableSortedSet(new TreeSet<>(lemmas));
    }

    /** The name in the language of the current request; outside of a request the German one. */
    public String name() {
        LocaleContext request = LocaleContextHolder.getLocaleContext();
        Locale language = request == null ? null : request.getLocale();
        return name(language == null ? Locale.GERMAN : language);
    }

    /** The name in the language of a page. */
    public String name(Locale language) {
        return names.in(language);
    }

    /** The name in the register, as editors know it and programs get it. */
    public String registered() {
        return names.registered();
    }

    /** The address of its page, the same in all languages. */
    public String url() {
        return "/figures/measures/" + id + "/" + Slug.of(registered());
    }
}
