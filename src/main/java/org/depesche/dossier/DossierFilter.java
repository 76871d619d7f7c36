package org.depesche.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.depesche.register.Entity;
import org.depesche.search.EntityFilter;
import org.depesche.search.Facet;
import org.jspecify.annotations.Nullable;

/**
 * Selects the articles that a dossier lists: {@code ?year=2024&with=17}.
 *
 * @param year of publication; null for any
 * @param with another entity that the articles mention; null for any
 */
record DossierFilter(
        Entity entity, @Nullable Integer year, @Nullable Entity with) {

    EntityFilter naming() {
        return new EntityFilter(entity.id(), with == null ? null : with.id(), year);
    }

    boolean isActive() {
        return year != null || with != null;
    }

    /** Selects a year, or all years if it is selected already. */
    DossierFilter toggled(int other) {
        return new DossierFilter(entity, year != null && year == other ? null : Integer.valueOf(other), with);
    }

    DossierFilter anyYear() {
        return new DossierFilter(entity, null, with);
    }

    DossierFilter withAnyone() {
        return new DossierFilter(entity, year, null);
    }

    /** The address of a page of the list. */
    String url(int page) {
        return url(with == null ? null : with.id(), page);
    }

    /** The address with another companion. */
    String urlWith(int other) {
        return url(other, 1) + "#articles";
    }

    private String url(@Nullable Integer companion, int page) {
        List<String> pairs = new ArrayList<>();
        if (year != null) {
            pairs.add("year=" + year);
        }
        if (companion != null) {
            pairs.add("with=" + companion);
        }
        if (page > 1) {
            pairs.add("page=" + page);
        }
        return pairs.isEmpty() ? entity.url() : entity.url() + "?" + String.join("&", pairs);
    }

    /** The address of a search for the same articles. */
    String search() {
        String parameter = Facet.of(entity.kind()).parameter();
        StringBuilder url = new StringBuilder("/search?");
        if (with != null && with.kind() == entity.kind()) {
            // two values of one filter would find either entity; a word is required
            String prefix = parameter.equals("organisation") ? "org" : parameter;
            String words = prefix + ":\"" + with.name().replace("\"", "") + "\"";
            url.append("q=")
                    .append(URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20"))
                    .append('&');
        }
        url.append(parameter).append('=').append(entity.id());
        if (with != null && with.kind() != entity.kind()) {
            url.append('&')
                    .append(Facet.of(with.kind()).parameter())
                    .append('=')
                    .append(with.id());
        }
        return year == null
                ? url.toString()
                : url.append("&from=%d&to=%d".formatted(year, year)).toString();
    }
}
