package org.depesche.search;

import java.util.Locale;
import org.depesche.search.SearchResult.Entry;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What facets call their values, in the reader's language. */
@Component
class FacetLabels {

    private final MessageSource messages;

    FacetLabels(MessageSource messages) {
        this.messages = messages;
    }

    String of(Facet facet, Entry entry, Locale locale) {
        return switch (facet) {
            case LANGUAGE -> language(entry, locale);
            case KIND -> messages.getMessage("search.kind." + entry.value(), null, entry.label(), locale);
            default -> entry.label();
        };
    }

    private static String language(Entry entry, Locale locale) {
        String language = Locale.forLanguageTag(entry.value()).getDisplayLanguage(locale);
        return language.isEmpty() ? entry.label() : language;
    }
}
