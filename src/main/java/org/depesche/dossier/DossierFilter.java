package org.depesche.dossier;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.depesche.register.Entity;
import org.depesche.search.Facet;
import org.depesche.search.Naming;
import org.jspecify.annotations.Nullable;

/**
 * Which articles of an entity its dossier lists: {@code ?year=2024&with=17}.
 *
 * @param year of publication; null: any
 * @param with whom or what they name too; null: any
 */
record DossierFilter(
        Entity entity, @Nullable Integer year, @Nullable Entity with) {

    Naming naming() {
        return new Naming(entity.id(), with == null ? null : with.id(), year);
    }

    boolean isActive() {
        return year != null || with != null;
    }

    /** Just this year; or any again, where it is. */
    DossierFilter toggled(int other) {
        return new DossierFilter(entity, year != null && year == other ? null : Integer.valueOf(other), with);
    }

    DossierFilter anyYear() {
        return new DossierFilter(entity, null, with);
    }

    DossierFilter withAnyone() {
        return new DossierFilter(entity, year, null);
    }

    /** Where a page of its list is. */
    String url(int page) {
        return url(with == null ? null : with.id(), page);
    }

    /** The same with another companion. */
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

    /** The same as a search. */
    String search() {
        String parameter = Facet.of(entity.kind()).parameter();
        StringBuilder url = new StringBuilder("/search?");
        if (with != null && with.kind() == entity.kind()) {
            // Two values of one filter mean any of them; a word must be there.
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
