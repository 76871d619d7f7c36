package org.depesche.tagging;

import java.util.Locale;

/**
 * A place that the gazetteer knows.
 *
 * @param key under which the register keeps it: {@code cldr:DE} for a country, {@code geonames:2867714} for what
 *     GeoNames has, {@code name:…} for the few that neither has
 * @param geonamesId 0 if GeoNames does not have it
 * @param latitude NaN, as is the longitude, if we do not know where it lies
 * @param country ISO 3166 code; empty for what lies in several
 * @param region GeoNames' code of the region within the country; empty if not known
 * @param feature GeoNames' code: {@code PCLI} a country, {@code ADM1} a region, {@code PPLC} a capital, {@code PPL…} a
 *     town; empty if GeoNames does not have it
 * @param population 0 if not known
 * @param german the name to show German readers, with what tells it from a greater place of that name
 * @param english the name to show all others
 */
public record Place(
        String key,
        int geonamesId,
        double latitude,
        double longitude,
        String country,
        String region,
        String feature,
        long population,
        String german,
        String english) {

    public boolean isCountry() {
        return feature.equals("PCLI");
    }

    public boolean isRegion() {
        return feature.equals("ADM1");
    }

    /** Whether we know where it lies. */
    public boolean isLocated() {
        return !Double.isNaN(latitude);
    }

    /** Whether the other one lies in this country or region. */
    public boolean contains(Place other) {
        return !key.equals(other.key)
                && !country.isEmpty()
                && country.equals(other.country)
                && (isCountry() || isRegion() && !region.isEmpty() && region.equals(other.region));
    }

    /** How far away the other one is, in kilometres, along the surface. */
    public double distanceTo(Place other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double half = Math.pow(Math.sin((a - b) / 2), 2)
                + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(longitude - other.longitude) / 2), 2);
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** The name to show to readers of a language. */
    public String name(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }
}
