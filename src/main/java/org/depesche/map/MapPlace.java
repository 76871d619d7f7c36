package org.depesche.map;

/**
 * A place to be drawn on a {@link PlaceMap}.
 *
 * @param name as the reader knows it
 * @param url where it leads
 * @param count how often it is named; at least 1
 * @param latitude in degrees, north of the equator
 * @param longitude in degrees, east of Greenwich
 * @param chosen whether it is what the page is about, or is filtered by
 */
public record MapPlace(
        String name, String url, long count, double latitude, double longitude, Extent extent, boolean chosen) {

    /** How much lies around its point. */
    public enum Extent {
        TOWN(0.8),
        REGION(1.6),
        COUNTRY(5);

        /** How far the map goes beyond the point, in degrees of a meridian. */
        final double margin;

        Extent(double margin) {
            this.margin = margin;
        }

        /** By GeoNames' code: {@code PCLI} a country, {@code ADM1} a region; all else is a town. */
        public static Extent of(String feature) {
            return feature.startsWith("PCL") ? COUNTRY : feature.startsWith("ADM") ? REGION : TOWN;
        }
    }

    public MapPlace {
        count = Math.max(1, count);
    }

    /** Whether it can be drawn. */
    public boolean isLocated() {
        return Math.abs(latitude) <= 90 && Double.isFinite(longitude);
    }

    boolean isTown() {
        return extent == Extent.TOWN;
    }
}
