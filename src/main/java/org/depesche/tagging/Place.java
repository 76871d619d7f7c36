package org.depesche.tagging;

import java.util.Locale;

/**
 * A place of the gazetteer.
 *
 * @param key its key in the register: {@code cldr:DE} for a country, {@code geonames:2867714} for a place of
 *     GeoNames, {@code name:…} for the few others
 * @param geonamesId 0 if GeoNames does not have it
 * @param latitude NaN, like the longitude, if the location is unknown
 * @param country ISO 3166 code; empty for places in several countries
 * @param region GeoNames' code of the region within the country; empty if unknown
 * @param feature GeoNames' code: {@code PCLI} a country, {@code ADM1} a region, {@code PPLC} a capital, {@code
 *     PPL…} a town; empty if GeoNames does not have it
 * @param population 0 if unknown
 * @param german the name for German readers, with the distinction from a greater place of the same name
 * @param english the name for all other readers
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

    /** The same place with other names. */
    public Place named(String inGerman, String inEnglish) {
        return new Place(
                key, geonamesId, latitude, longitude, country, region, feature, population, inGerman, inEnglish);
    }

    /** Whether its location is known. */
    public boolean isLocated() {
        return !Double.isNaN(latitude);
    }

    /** Whether the other place is in this country or region. */
    public boolean contains(Place other) {
        return !key.equals(other.key)
                && !country.isEmpty()
                && country.equals(other.country)
                && (isCountry() || isRegion() && !region.isEmpty() && region.equals(other.region));
    }

    /** The distance to another place along the surface, in kilometres. */
    public double distanceTo(Place other) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(other.latitude);
        double half = Math.pow(Math.sin((a - b) / 2), 2)
                + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(longitude - other.longitude) / 2), 2);
        return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(half)));
    }

    /** The name for readers of a language. */
    public String name(Locale language) {
        return language.getLanguage().equals("de") ? german : english;
    }
}
