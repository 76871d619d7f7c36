package org.depesche.register;

/**
 * The location of a place.
 *
 * @param latitude in degrees, north of the equator
 * @param longitude in degrees, east of Greenwich
 * @param feature GeoNames' code: {@code PCLI} a country, {@code ADM1} a region, {@code PPL…} a town; empty if
 *     unknown
 */
public record Location(double latitude, double longitude, String feature) {}
