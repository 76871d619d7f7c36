package org.depesche.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.depesche.register.Entity;
import org.depesche.search.EntityFilter;
import org.depesche.search.Facet;
import org.depesche.web.Address;
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
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        Address.put(parameters, "year", year);
        Address.put(parameters, "with", companion);
        Address.put(parameters, "page", page > 1 ? page : null);
        return Address.of(entity.url(), parameters);
    }

    /** The address of a search for the same articles. */
    String search() {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        String parameter = Facet.of(entity.kind()).parameter();
        if (with != null && with.kind() == entity.kind()) {
            // two values of one filter would find either entity; a word is required
            String prefix = parameter.equals("organisation") ? "org" : parameter;
            Address.put(parameters, "q", prefix + ":\"" + with.name().replace("\"", "") + "\"");
        }
        Address.put(parameters, parameter, entity.id());
        if (with != null && with.kind() != entity.kind()) {
            Address.put(parameters, Facet.of(with.kind()).parameter(), with.id());
        }
        Address.put(parameters, "from", year);
        Address.put(parameters, "to", year);
        return Address.of("/search", parameters);
    }
}
