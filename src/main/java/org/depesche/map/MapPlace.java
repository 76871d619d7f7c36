package org.depesche.map;

/**
 * A place on a {@link PlaceMap}.
 *
 * @param name in the reader's language
 * @param url the target of its link
 * @param count the number of mentions; at least 1
 * @param latitude in degrees, north of the equator
 * @param longitude in degrees, east of Greenwich
 * @param chosen whether the page is about it, or filtered by it
 */
public record MapPlace(
        String name, String url, long count, double latitude, double longitude, Extent extent, boolean chosen) {

    /** The size of the area round its point. */
    public enum Extent {
        TOWN(0.8),
        REGION(1.6),
        COUNTRY(5);

        /** The margin of the map round the point, in degrees of latitude. */
        final double margin;

        Extent(double margin) {
            this.margin = margin;
        }

        /** The extent by GeoNames' code: {@code PCLI} is a country, {@code ADM1} a region, others are towns. */
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
